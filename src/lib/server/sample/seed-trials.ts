import { TRIAL_STATUSES, type TrialStatus } from '../../domain/trial/trial.ts';
import { passOverProposal } from '../proposal/not-select-proposal.ts';
import { chooseProposal } from '../proposal/select-proposal.ts';
import { addToShortlist } from '../proposal/shortlist-proposal.ts';
import { sendProposal } from '../proposal/submit-proposal.ts';
import { createTrial } from '../trial/create-trial.ts';
import { sampleData } from './data/index.ts';
import type { SampleOther, SampleTrial } from './data/sample-types.ts';
import { proposer, writeProposal } from './seed-proposals.ts';
import { endTrial } from './seed-trial-end.ts';
import { preparePlan, passGates, type TrialTale } from './seed-trial-start.ts';
import { runTrial } from './seed-trial-run.ts';
import type { World } from './world.ts';

/** How long before the seeding each state was reached, in days after the last measurement. */
const SINCE_LAST: Partial<Record<TrialStatus, number>> = {
	running: 3,
	paused: 8,
	evaluating: 9,
	closed: 60,
	'follow-up': 196
};

/** Trials that have not started yet start in so many days. */
const STARTS_IN = 21;

/** Takes every sample trial from its proposal to the state that its row names, with the product's own use cases. */
export async function seedTrials(world: World): Promise<void> {
	for (const sample of sampleData.trials) await seedTrial(world, sample);
}

async function seedTrial(world: World, sample: SampleTrial): Promise<void> {
	const weeks = Math.max(1, ...sample.kpis.map((kpi) => kpi.measured.length));
	const reaches = (status: TrialStatus) =>
		TRIAL_STATUSES.indexOf(sample.status) >= TRIAL_STATUSES.indexOf(status);
	const since = SINCE_LAST[sample.status];
	const startedDaysAgo = since === undefined ? 0 : since + weeks * 7;
	const createdDaysAgo = reaches('running')
		? startedDaysAgo + 24
		: 4 + TRIAL_STATUSES.indexOf(sample.status) * 4;
	world.daysAgo(315);
	const proposalId = await propose(world, sample, sample);
	const others = [];
	for (const other of sample.others ?? []) others.push({ other, id: await propose(world, sample, other) });
	world.daysAgo(createdDaysAgo + 6);
	for (const { id } of others) await addToShortlist(world.coordinator(), { id, version: SENT });
	await select(world, sample, proposalId);
	for (const { id, other } of others) await passOver(world, sample, id, other.reason);
	world.daysAgo(createdDaysAgo);
	const tale: TrialTale = {
		world,
		sample,
		department: departmentOf(sample),
		...plannedDays(world, sample, reaches('running') ? -startedDaysAgo : STARTS_IN),
		trial: await createTrial(world.coordinator(), { proposalId })
	};
	await preparePlan(tale);
	if (reaches('agreed')) await passGates(tale, reaches);
	if (reaches('running')) await runTrial(tale, startedDaysAgo);
	if (reaches('paused')) await endTrial(tale, { weeks, startedDaysAgo });
}

/** As long as its proposal says; a trial that came to its evaluation ends two weeks after its last measurement. */
function plannedDays(world: World, sample: SampleTrial, starts: number) {
	const ended = ['evaluating', 'follow-up'].includes(sample.status);
	const weeks = ended ? Math.max(...sample.kpis.map((kpi) => kpi.measured.length)) + 2 : sample.weeks;
	return { startsOn: world.day(starts), endsOn: world.day(starts + weeks * 7) };
}

function departmentOf(sample: SampleTrial): string {
	const challenge = sampleData.challenges.find(({ key }) => key === sample.challenge);
	if (!challenge) throw new Error(`no sample challenge ${sample.challenge}`);
	return challenge.department;
}

/** The trial's own proposal, or one beside it. */
async function propose(
	world: World,
	{ challenge }: SampleTrial,
	answer: Omit<SampleOther, 'reason'>
): Promise<string> {
	const draft = await writeProposal(world, { ...answer, challenge });
	const sent = await sendProposal(proposer(world, answer.solution), { id: draft.id, version: draft.version });
	return sent.id;
}

/** Of a proposal that was written and sent. */
const SENT = 2;

async function select(world: World, sample: SampleTrial, id: string): Promise<void> {
	const shortlisted = await addToShortlist(world.coordinator(), { id, version: SENT });
	await chooseProposal(world.officer(departmentOf(sample)), { id, version: shortlisted.version });
}

/** Another stood on the shortlist: its supplier learns why it was not chosen. */
async function passOver(world: World, sample: SampleTrial, id: string, reason: string): Promise<void> {
	const officer = world.officer(departmentOf(sample));
	await passOverProposal(officer, { id, version: SENT + 1, reasonCode: 'another-chosen', reason });
}
