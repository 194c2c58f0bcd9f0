import type { ChallengeView } from '../../domain/challenge/views.ts';
import { approveChallenge } from '../challenge/approve-challenge.ts';
import { closeChallenge } from '../challenge/close-challenge.ts';
import { createChallenge } from '../challenge/create-challenge.ts';
import { publishChallenge } from '../challenge/publish-challenge.ts';
import { requestChallengeApproval } from '../challenge/request-approval.ts';
import { returnChallenge } from '../challenge/return-challenge.ts';
import { startChallengeMatching } from '../challenge/start-matching.ts';
import { sampleData } from './data/index.ts';
import type { ChallengeStage, SampleChallenge } from './data/sample-types.ts';
import { required, type World } from './world.ts';

const STEPS = ['approval', 'approved', 'published', 'matching'] as const;
/** How many of the steps a challenge takes before its stage is reached. */
const STEPS_TO: Record<ChallengeStage, number> = {
	draft: 0,
	'awaiting-approval': 1,
	submitted: 2,
	returned: 2,
	withdrawn: 3,
	published: 3,
	matching: 4
};

/** Days before seeding when a challenge was written: those with a trial long ago, the others of late. */
const writtenDaysAgo = (index: number, hasTrial: boolean) => (hasTrial ? 330 + index : 20 + index);

/** Takes every sample challenge through the product's own use cases as far as its stage says. */
export async function seedChallenges(world: World): Promise<void> {
	const inTrial = new Set(sampleData.trials.map((trial) => trial.challenge));
	for (const [index, sample] of sampleData.challenges.entries())
		await seedChallenge(world, sample, writtenDaysAgo(index, inTrial.has(sample.key)));
}

async function seedChallenge(world: World, sample: SampleChallenge, daysAgo: number): Promise<void> {
	const officer = world.officer(sample.department);
	world.daysAgo(daysAgo);
	const content = {
		...sample.content,
		department: sample.department,
		proposalsDue: world.day(sample.dueInDays ?? 60 - daysAgo)
	};
	const organisationId = required(world.organisations, sample.department);
	let challenge = await createChallenge(officer, { organisationId, content });
	world.challenges.set(sample.key, challenge.id);
	for (const step of STEPS.slice(0, STEPS_TO[sample.stage]))
		challenge = await take(world, sample, challenge, step);
	await finish(world, sample, challenge);
}

function take(
	world: World,
	sample: SampleChallenge,
	{ id, version }: ChallengeView,
	step: (typeof STEPS)[number]
) {
	switch (step) {
		case 'approval':
			return requestChallengeApproval(world.officer(sample.department), { id, version });
		case 'approved':
			return approveChallenge(world.approver(sample.department), { id, version });
		case 'published':
			return publishChallenge(world.coordinator(), { id, version });
		case 'matching':
			return startChallengeMatching(world.coordinator(), { id, version });
	}
}

async function finish(world: World, sample: SampleChallenge, { id, version }: ChallengeView): Promise<void> {
	if (sample.stage === 'returned')
		await returnChallenge(world.coordinator(), {
			id,
			version,
			reason:
				'Please say how missed appointments are counted today, and in which centres the trial could run.'
		});
	if (sample.stage === 'withdrawn')
		await closeChallenge(world.coordinator(), {
			id,
			version,
			closing: 'withdrawn',
			reason: 'The bureau has joined a training programme that covers this.'
		});
}
