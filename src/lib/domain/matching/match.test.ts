import { describe, expect, it } from 'vitest';
import { dismiss, invite, pin, undo, type Match } from './match.ts';

const occasion = { now: '2026-11-23T01:00:00.000Z', by: 'person-1' };
const suggested: Match = {
	id: 'match-1',
	version: 1,
	createdAt: occasion.now,
	updatedAt: occasion.now,
	challengeId: 'challenge-1',
	solutionId: 'solution-1',
	bureauId: 'bureau-1',
	supplierId: 'supplier-1',
	state: { status: 'suggested' },
	history: []
};

describe('a match', () => {
	it('can be pinned, put aside, taken back and brought up again', () => {
		const back = undo(dismiss(pin(suggested, occasion), occasion, 'too-early', 'TRL 3'), occasion);
		expect(back.state).toEqual({ status: 'suggested' });
		expect(back.history.map(({ from, to }) => `${from} → ${to}`)).toEqual([
			'suggested → pinned',
			'pinned → dismissed',
			'dismissed → suggested'
		]);
		expect(back.history[1]?.reason).toBe('too-early');
	});

	it('cannot be taken back once the supplier has been told', () => {
		const invited = invite(pin(suggested, occasion), occasion, 'Please propose');
		for (const step of [pin, invite, undo, (match: Match) => dismiss(match, occasion, 'other')])
			expect(() => step(invited, occasion)).toThrow('illegal-transition');
	});

	it('has nothing to take back while it is a suggestion', () => {
		expect(() => undo(suggested, occasion)).toThrow('illegal-transition');
	});
});
