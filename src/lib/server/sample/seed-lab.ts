import type { Services } from '../services.ts';
import { seedChallenges } from './seed-challenges.ts';
import { seedOrganisations } from './seed-organisations.ts';
import { seedPeople } from './seed-people.ts';
import { seedProposals } from './seed-proposals.ts';
import { seedSolutions } from './seed-solutions.ts';
import { seedTrials } from './seed-trials.ts';
import { DEMO_PASSWORD, sampleSignIns } from './sign-ins.ts';
import { World } from './world.ts';

/** In storage.meta: the store holds the sample lab, with its demo accounts. */
const DEMO_KEY = 'demo';

export const isDemo = async (services: Pick<Services, 'storage'>): Promise<boolean> =>
	(await services.storage.meta.get(DEMO_KEY)) === true;

const STAGES: readonly [string, (world: World) => Promise<void>][] = [
	['organisations', seedOrganisations],
	['people', seedPeople],
	['solutions', seedSolutions],
	['challenges', seedChallenges],
	['proposals', seedProposals],
	['trials', seedTrials]
];

/**
 * Fills an empty store with the sample lab, through the product's own use cases, as if it had been in use for a year.
 * @param onStage told the name of each part before it is made
 */
export async function seedLab(
	services: Services,
	onStage: (name: string) => void = () => undefined
): Promise<World> {
	const world = new World(services);
	for (const [name, seed] of STAGES) {
		onStage(name);
		await seed(world);
	}
	await services.storage.meta.set(DEMO_KEY, true);
	return world;
}

/** Lines that tell a visitor how to sign in; none unless the store is a demo. */
export async function demoSignIns(services: Pick<Services, 'storage'>): Promise<string[]> {
	if (!(await isDemo(services))) return [];
	const width = Math.max(...sampleSignIns.map(({ role }) => role.length));
	const rows = sampleSignIns.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`);
	return [`Sign in to the sample lab (password of all: ${DEMO_PASSWORD})`, ...rows];
}
