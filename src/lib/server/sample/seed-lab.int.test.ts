import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHALLENGE_STATUSES } from '../../domain/challenge/challenge.ts';
import { PROPOSAL_STATUSES } from '../../domain/proposal/proposal.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import { SOLUTION_STATUSES } from '../../domain/solution/solution.ts';
import { TRIAL_STATUSES } from '../../domain/trial/trial.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { drainEvents } from '../events/drain-events.ts';
import { listParkedEvents } from '../events/parked-events.ts';
import { subscribers } from '../events/subscribers.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import type { CollectionSpec } from '../storage/port.ts';
import { administrator, createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { trialsSpec } from '../trial/trial-collection.ts';
import { sampleData } from './data/index.ts';
import { demoSignIns } from './read-demo.ts';
import { seedLab } from './seed-lab.ts';

let test: TestServices;
beforeAll(async () => {
	test = await createTestServices();
	await seedLab(test.services);
});
afterAll(() => test.close());

async function statuses<T extends Aggregate & { state: { status: string } }>(
	spec: CollectionSpec<T>
): Promise<string[]> {
	const found: string[] = [];
	for await (const { state } of test.services.storage.collection(spec).scan()) found.push(state.status);
	return found;
}

it('has items in every state of every lifecycle', async () => {
	const trials = await statuses(trialsSpec);
	expect(trials.toSorted()).toEqual(sampleData.trials.map(({ status }) => status as string).toSorted());
	expect(new Set(trials)).toEqual(new Set(TRIAL_STATUSES));
	expect(new Set(await statuses(challengesSpec))).toEqual(new Set(CHALLENGE_STATUSES));
	expect(new Set(await statuses(solutionsSpec))).toEqual(new Set(SOLUTION_STATUSES));
	const proposals = new Set(await statuses(proposalsSpec));
	expect(PROPOSAL_STATUSES.filter((status) => !proposals.has(status))).toEqual(['not-selected']);
});

it('prints a sign-in per role', async () => {
	expect(await demoSignIns(test.services)).toHaveLength(7);
});

it('leaves events that every subscriber can digest', async () => {
	await drainEvents(test.services, subscribers);
	const parked = await listParkedEvents(testCtx(test.services, administrator()), {});
	expect(parked.items).toEqual([]);
});

it('plans every trial by day, and writes in the language of its people', async () => {
	const chinese = /\p{Script=Han}/u;
	for await (const { plan, gates, proposalId } of test.services.storage.collection(trialsSpec).scan()) {
		const days = plan.milestones.map(({ dueOn }) => dueOn ?? '');
		expect([plan.startsOn, ...days, plan.endsOn].toSorted(), proposalId).toEqual([
			plan.startsOn,
			...days,
			plan.endsOn
		]);
		const notes = gates.flatMap(({ note }) => (note ? [chinese.test(note)] : []));
		expect(new Set(notes).size, 'one language a trial').toBeLessThanOrEqual(1);
		if (notes[0] !== undefined) expect(chinese.test(plan.budgetOwner ?? '')).toBe(notes[0]);
	}
	expect(sampleData.trials.filter(({ writtenIn }) => writtenIn === 'tc').length).toBeGreaterThan(3);
});
