import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { CHALLENGE_STATUSES } from '../../domain/challenge/challenge.ts';
import { MATCH_STATUSES } from '../../domain/matching/match.ts';
import { joinRequestSchema } from '../../domain/organisation/join-request.ts';
import { organisationSchema } from '../../domain/organisation/organisation.ts';
import { PROPOSAL_STATUSES } from '../../domain/proposal/proposal.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import { SOLUTION_STATUSES } from '../../domain/solution/solution.ts';
import { gateStatusAt } from '../../domain/trial/gates.ts';
import { GATE_STATUSES, TRIAL_STATUSES } from '../../domain/trial/trial.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { drainEvents } from '../events/drain-events.ts';
import { listParkedEvents } from '../events/parked-events.ts';
import { subscribers } from '../events/subscribers.ts';
import { matchesSpec } from '../matching/matching-collections.ts';
import { joinRequestsSpec, organisationsSpec } from '../organisation/organisation-collections.ts';
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
	expect(new Set(await statuses(proposalsSpec))).toEqual(new Set(PROPOSAL_STATUSES));
	expect(new Set(await statuses(matchesSpec))).toEqual(new Set(MATCH_STATUSES));
});

it('has gates, organisations and second registrations in every state', async () => {
	const { storage } = test.services;
	const found = { gates: new Set(), verifications: new Set(), requests: new Set() };
	for await (const { gates } of storage.collection(trialsSpec).scan())
		for (const gate of gates) found.gates.add(gateStatusAt(gate, test.services.now()));
	for await (const { verification } of storage.collection(organisationsSpec).scan())
		found.verifications.add(verification.status);
	for await (const { status } of storage.collection(joinRequestsSpec).scan()) found.requests.add(status);
	expect(found).toEqual({
		gates: new Set(GATE_STATUSES),
		verifications: new Set(
			organisationSchema.shape.verification.options.map(({ shape }) => shape.status.value)
		),
		requests: new Set(joinRequestSchema.shape.status.options)
	});
});

it('has nobody agree to a notice before there was one', async () => {
	for await (const { id, consent } of test.services.storage.collection(peopleSpec).scan())
		expect(consent && consent.at.slice(0, consent.version.length) >= consent.version, id).toBe(true);
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

it.each([
	'2026-11-26T15:58:00.000Z',
	'2026-11-26T16:01:00.000Z',
	'2027-08-31T15:59:00.000Z',
	'2028-02-29T01:00:00.000Z'
])('can be made at %s, whatever the hour and the day in Hong Kong', async (now) => {
	const other = await createTestServices();
	onTestFinished(() => other.close());
	await seedLab({ ...other.services, now: () => now });
	for await (const { updatedAt } of other.services.storage.collection(trialsSpec).scan())
		expect(updatedAt <= now).toBe(true);
});
