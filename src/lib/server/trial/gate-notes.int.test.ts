import { describe, expect, it } from 'vitest';
import type { TrialView } from '../../domain/trial/views.ts';
import { trialsSpec } from './trial-collection.ts';
import { seen, trialWorld } from './trial-fixtures.ts';

const { test, lab, bureau, supplier } = trialWorld();

async function atGates(): Promise<TrialView> {
	let view = await lab().create({ proposalId: test.proposalId });
	view = await bureau().accept({ ...seen(view), party: 'bureau' });
	view = await supplier().accept({ ...seen(view), party: 'supplier' });
	return lab().openGates(seen(view));
}
const gateOf = (view: TrialView) => view.gates.find(({ owner }) => owner === 'bureau') ?? view.gates[0];

describe('the note of a gate', () => {
	it.each([false, true])(
		'as long as it may be is kept, longer it is refused (sent in: %s)',
		async (submit) => {
			const view = await atGates();
			const gateId = gateOf(view)?.id ?? '';
			await expect(
				bureau().fillGate({ ...seen(view), gateId, note: '證'.repeat(4001), submit })
			).rejects.toMatchObject({ cause: { issues: [{ path: ['note'], maximum: 4000 }] } });
			const kept = await bureau().fillGate({ ...seen(view), gateId, note: `${'證'.repeat(4000)}\n`, submit });
			expect(gateOf(kept)?.note).toHaveLength(4000);
		}
	);
	it.each(['', ' \n\t ', '\u0000\u200b\ufeff'])('%j is no evidence', async (note) => {
		const view = await atGates();
		const gateId = gateOf(view)?.id ?? '';
		await expect(bureau().fillGate({ ...seen(view), gateId, note, submit: true })).rejects.toMatchObject({
			cause: { fields: { note: 'needed' } }
		});
		const draft = await bureau().fillGate({ ...seen(view), gateId, note });
		expect(gateOf(draft)?.note).toBe('');
	});
	it('is stored as a page can show it: no half of a character, nothing that is no text', async () => {
		const view = await atGates();
		const gateId = gateOf(view)?.id ?? '';
		const note = 'A\ud83d B\u0000C\u0007\u001b[31mD\tE\r\nF\u009f 𠮷 👩‍👩‍👧';
		const kept = await bureau().fillGate({ ...seen(view), gateId, note, submit: true });
		expect(gateOf(kept)?.note).toBe('A\ufffd BC[31mD\tE\nF 𠮷 👩‍👩‍👧');
		const stored = await test.services.storage.collection(trialsSpec).get(view.id);
		expect(stored.gates.find(({ id }) => id === gateId)?.note).toBe(gateOf(kept)?.note);
	});
	it('and the reason and conditions of its decision too', async () => {
		let view = await atGates();
		const gateId = gateOf(view)?.id ?? '';
		view = await bureau().fillGate({ ...seen(view), gateId, note: 'See the report.', submit: true });
		const decide = { ...seen(view), gateId, decision: 'approved-with-conditions' } as const;
		await expect(lab().decideGate({ ...decide, conditions: '\u0000 ' })).rejects.toMatchObject({
			cause: { fields: { conditions: 'needed' } }
		});
		await expect(lab().decideGate({ ...decide, conditions: 'x'.repeat(4001) })).rejects.toMatchObject({
			cause: { issues: [{ path: ['conditions'] }] }
		});
		await expect(
			lab().decideGate({ ...decide, decision: 'rejected', reason: '\u0007' })
		).rejects.toMatchObject({ cause: { fields: { reason: 'reason-required' } } });
		const decided = await lab().decideGate({
			...decide,
			conditions: 'Only\ud800 at night\u0000',
			reason: 'Good\u0001'
		});
		expect(gateOf(decided)).toMatchObject({ conditions: 'Only\ufffd at night' });
		expect(gateOf(decided)?.history.at(-1)?.reason).toBe('Good');
	});
});
