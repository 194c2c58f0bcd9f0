import type { Services } from '../services.ts';
import { DEMO_KEY, UNFINISHED } from './read-demo.ts';
import { seedChallenges } from './seed-challenges.ts';
import { seedJoinRequests } from './seed-join-requests.ts';
import { seedMatches } from './seed-matches.ts';
import { seedOrganisations } from './seed-organisations.ts';
import { seedColleagues, seedPeople } from './seed-people.ts';
import { seedProposals } from './seed-proposals.ts';
import { seedSolutions } from './seed-solutions.ts';
import { seedTrials } from './seed-trials.ts';
import { World } from './world.ts';

const STAGES: readonly [string, (world: World) => Promise<void>][] = [
	['organisations', seedOrganisations],
	['people', seedPeople],
	['solutions', seedSolutions],
	['challenges', seedChallenges],
	['matches', seedMatches],
	['proposals', seedProposals],
	['trials', seedTrials],
	['second registrations', seedJoinRequests],
	['colleagues', seedColleagues]
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
	await services.storage.meta.set(DEMO_KEY, UNFINISHED);
	for (const [name, seed] of STAGES) {
		onStage(name);
		await seed(world);
	}
	await services.storage.meta.set(DEMO_KEY, true);
	return world;
}
