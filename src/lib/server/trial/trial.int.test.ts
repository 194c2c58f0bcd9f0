import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { AppError } from '../../domain/shared/error.ts';
import { auditSubscriber } from '../audit/record.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { drainEvents } from '../events/drain-events.ts';
import { bureauOfficer, supplierMember } from '../testing/index.ts';
import { expireTrialGates } from './expire-gates.ts';
import { trialReconciler } from './settle-challenge.ts';
import { plan, seen, trialWorld } from './trial-fixtures.ts';
import { trials } from './trial-store.ts';

const { test, as, lab, bureau, supplier, readyTrial, challenge } = trialWorld();

/** The product's own error behind a call, as `code` or `code/reason`. */
async function refusal(promise: Promise<unknown>): Promise<string> {
	try {
		await promise;
		return 'done';
	} catch (thrown) {
		const app = (thrown as { cause?: AppError }).cause;
		return app ? (app.reason === app.code ? app.code : `${app.code}/${app.reason}`) : String(thrown);
	}
}

/** An event on the need, as its subscribers read it. */
const eventOn = (type: string) => ({
	id: 'event-1',
	type,
	at: test.services.now(),
	by: 'x',
	aggregate: { kind: 'challenge', id: 'challenge-1', version: 1 },
	data: {},
	position: 1
});

describe('a trial', () => {
	it('is made once of a selected proposal, and takes its challenge into trial', async () => {
		const { proposalId } = test;
		expect(await refusal(bureau().create({ proposalId }))).toBe('forbidden');
		const results = await Promise.all([
			refusal(lab().create({ proposalId })),
			refusal(lab().create({ proposalId }))
		]);
		expect(results.sort()).toEqual(['conflict/trial-exists', 'done']);
		expect((await challenge()).state).toMatchObject({ status: 'in-trial' });
		const summary = await lab().ofProposal({ proposalId });
		const view = await lab().get({ id: summary?.id ?? '' });
		expect(view.plan).toMatchObject({ budget: 300_000, startsOn: '2026-12-01', endsOn: '2027-01-26' });
		expect(view.gates.filter(({ mandatory }) => !mandatory).map(({ code }) => code)).toEqual([
			'cross-boundary'
		]);
	});

	it('goes all the way: agreed, gated, run, measured, judged, closed, published', async () => {
		let view = await readyTrial();
		expect(view.state.status).toBe('ready');
		view = await lab().start(seen(view));
		const kpiId = view.plan.kpis[0]?.id ?? '';
		expect(view.plan.kpis[0]?.name.sc).toBe('轮候分钟');
		test.advance(8 * 86_400_000);
		const today = test.services.now().slice(0, 10);
		view = await supplier().measure({ id: view.id, kpiId, on: '2026-11-24', value: 22 });
		view = await supplier().measure({ id: view.id, kpiId, on: today, value: 99 });
		expect(await refusal(supplier().measure({ id: view.id, kpiId, on: today, value: 12 }))).toBe(
			'conflict/measured-already'
		);
		const wrong = view.measurements.find(({ value }) => value === 99)!;
		expect(
			await refusal(bureau().removeMeasurement({ id: view.id, measurementId: wrong.id, version: 1 }))
		).toBe('forbidden');
		await supplier().removeMeasurement({ id: view.id, measurementId: wrong.id, version: wrong.version });
		await drainEvents(test.services, [auditSubscriber]);
		const trail = await as(bureauOfficer()).audit.ofItem({ kind: 'trial', id: view.id });
		expect(trail.items[0]).toMatchObject({ type: 'measurement.removed', about: [view.plan.kpis[0]?.name] });
		view = await supplier().measure({ id: view.id, kpiId, on: today, value: 12 });
		view = await supplier().completeMilestone({
			...seen(view),
			milestoneId: view.plan.milestones[0]?.id ?? ''
		});
		view = await bureau().addDecision({ ...seen(view), text: 'Open a third counter.' });
		view = await lab().evaluate(seen(view));
		view = await lab().saveOutcome({
			...seen(view),
			outcome: { title: { en: 'Queues cut' }, summary: { en: 'From 40 to 12 minutes.' } }
		});
		const scale = { decision: 'scale', reason: 'Target met' } as const;
		expect(await refusal(lab().close({ ...seen(view), ...scale }))).toBe('conflict/evaluation-not-approved');
		expect(await refusal(as(ANONYMOUS).outcome.get({ id: view.id }))).toBe('not-found');
		view = await bureau().approveEvaluation(seen(view));
		view = await lab().close({ ...seen(view), ...scale });
		expect((await challenge()).state).toMatchObject({ status: 'closed', closing: 'adopted' });
		expect(await refusal(as(ANONYMOUS).outcome.get({ id: view.id }))).toBe('not-found');
		view = await lab().publishOutcome(seen(view));
		const outcome = await as(ANONYMOUS).outcome.get({ id: view.id });
		expect(outcome).toMatchObject({ decision: 'scale', results: [{ achieved: 12, target: 15 }] });
		expect(JSON.stringify(outcome)).not.toContain('Open a third counter');
		expect(await refusal(lab().followUp({ ...seen(view), note: 'In use' }))).toBe(
			'conflict/follow-up-too-early'
		);
		test.advance(190 * 86_400_000);
		view = await bureau().followUp({ ...seen(view), note: 'In use at six offices' });
		expect(view.state).toMatchObject({ status: 'follow-up', pending: [12, 24] });
	});

	it('pauses when the approval of a gate runs out, tells everybody once, and goes on after it passed again', async () => {
		let view = await readyTrial();
		view = await lab().start(seen(view));
		const gate = view.gates.find(({ code }) => code === 'it-security')!;
		expect(await expireTrialGates(test.services)).toEqual({ trials: 0, paused: 0 });
		test.advance(Date.parse(`${gate.reviewOn}T16:00:01Z`) - Date.parse(test.services.now()));
		const runs = await Promise.all([expireTrialGates(test.services), expireTrialGates(test.services)]);
		expect(runs.reduce((sum, { paused }) => sum + paused, 0)).toBe(1);
		expect(await expireTrialGates(test.services)).toEqual({ trials: 0, paused: 0 });
		view = await lab().get({ id: view.id });
		expect(view.state).toMatchObject({ status: 'paused', expiredGates: expect.arrayContaining([gate.id]) });
		expect(view.gates.find(({ id }) => id === gate.id)?.history.at(-1)).toMatchObject({
			from: 'approved',
			to: 'expired',
			by: 'system:expire-gates'
		});
		const events = await test.services.storage.events.read(0, 1000);
		const types = events.filter(({ aggregate }) => aggregate.id === view.id).map(({ type }) => type);
		expect(types.slice(-2)).toEqual(['trial.gate-expired', 'trial.paused']);
		expect(await refusal(lab().resume(seen(view)))).toBe('conflict/gates-not-passed');
		for (const { id, owner, passes } of view.gates) {
			if (passes) continue;
			const fill = { gateId: id, note: 'Looked at again.', submit: true };
			view = await (owner === 'bureau' ? bureau() : supplier()).fillGate({ ...seen(view), ...fill });
			view = await lab().decideGate({ ...seen(view), gateId: id, decision: 'approved' });
		}
		view = await lab().resume(seen(view));
		expect(view.state).not.toHaveProperty('expiredGates');
	});

	it('is hidden from everybody else', async () => {
		const view = await readyTrial();
		for (const actor of [supplierMember('supplier-2'), bureauOfficer('bureau-2')]) {
			expect(await refusal(as(actor).trial.get({ id: view.id }))).toBe('not-found');
			expect(await refusal(as(actor).trial.start(seen(view)))).toBe('not-found');
		}
		expect(await refusal(as(ANONYMOUS).trial.get({ id: view.id }))).toBe('unauthenticated');
		const board = await as(supplierMember('supplier-2')).trial.board({ as: 'supplier' });
		expect(board.flatMap((column) => column.trials)).toEqual([]);
		expect(await refusal(supplier().board({ as: 'lab' }))).toBe('forbidden');
		expect(await refusal(supplier().start(seen(view)))).toBe('forbidden');
	});

	it('shows the version that somebody else saved, and loses neither', async () => {
		const view = await lab().create({ proposalId: test.proposalId });
		await bureau().savePlan({ ...seen(view), plan });
		const error = await lab()
			.savePlan({ ...seen(view), plan: { ...plan, budgetOwner: 'Another' } })
			.catch((thrown: { cause?: AppError }) => thrown.cause);
		expect(error).toMatchObject({ reason: 'version', detail: { current: { version: 2 } } });
	});

	it('refuses a gate filled in by the wrong side, or decided by who sent it in', async () => {
		let view = await lab().create({ proposalId: test.proposalId });
		view = await bureau().accept({ ...seen(view), party: 'bureau' });
		view = await supplier().accept({ ...seen(view), party: 'supplier' });
		view = await lab().openGates(seen(view));
		const gate = view.gates.find(({ code }) => code === 'it-security')!;
		const fill = { gateId: gate.id, note: 'SRAA done', submit: true };
		expect(await refusal(bureau().fillGate({ ...seen(view), ...fill }))).toBe('forbidden');
		view = await lab().fillGate({ ...seen(view), ...fill });
		expect(await refusal(lab().decideGate({ ...seen(view), gateId: gate.id, decision: 'approved' }))).toBe(
			'forbidden/four-eyes'
		);
	});

	it('lets go of its challenge when it is stopped, once no proposal waits any more', async () => {
		const view = await readyTrial();
		const challenges = test.services.storage.collection(challengesSpec);
		const before = await challenge();
		await challenges.replace({ ...before, openProposals: ['proposal-waiting'] }, before.version);
		await bureau().close({ ...seen(view), decision: 'stop', reason: 'No budget' });
		const waiting = await challenge();
		expect(waiting.state).toMatchObject({ status: 'in-trial' });
		await challenges.replace({ ...waiting, openProposals: [] }, waiting.version);
		const event = eventOn('challenge.proposal-settled');
		await trialReconciler.handle(test.services, event);
		await trialReconciler.handle(test.services, event);
		expect((await challenge()).state).toMatchObject({ closing: 'not-pursued', reason: 'No budget' });
	});

	it('is stopped when its challenge is closed under it', async () => {
		const view = await readyTrial();
		const need = await challenge();
		await as(bureauOfficer()).challenge.close({
			id: need.id,
			version: need.version,
			closing: 'withdrawn',
			reason: 'Reorganised'
		});
		const event = eventOn('challenge.closed');
		await trialReconciler.handle(test.services, event);
		const { state } = await trials(test.services).get(view.id);
		expect(state).toMatchObject({ status: 'closed', decision: 'stop', reason: 'Reorganised' });
	});
});
