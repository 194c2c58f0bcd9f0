import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../shared/aggregate.ts';
import { audiencesOf, itemOf } from './rules.ts';

const event = (type: string, kind: string, data: Record<string, unknown>): DomainEvent => ({
	id: 'e1',
	type,
	at: '2026-11-22T08:00:00.000Z',
	by: 'somebody',
	aggregate: { kind, id: 'item-1', version: 2 },
	data
});

describe('who is told', () => {
	it('tells the bureau, the lab and the supplier by the names that events give them', () => {
		const submitted = event('proposal.submitted', 'proposal', { bureauId: 'b', supplierId: 's' });
		expect(audiencesOf(submitted)).toEqual([
			{ notifiedAs: 'lab', roles: ['coordinator'] },
			{ notifiedAs: 'bureau', roles: ['bureau-officer', 'bureau-approver'], organisationId: 'b' }
		]);
		const declined = event('proposal.declined', 'proposal', { bureauId: 'b', supplierId: 's' });
		expect(audiencesOf(declined).map((audience) => audience.organisationId)).toEqual(['s']);
	});

	it('never takes a challenge’s bureau for a supplier, nor a solution’s supplier for a bureau', () => {
		const answered = event('question.answered', 'question', { organisationId: 'bureau' });
		expect(audiencesOf(answered)).toEqual([]);
		const listed = event('solution.listed', 'solution', { organisationId: 'supplier' });
		expect(audiencesOf(listed)).toMatchObject([{ notifiedAs: 'supplier', organisationId: 'supplier' }]);
	});

	it('tells the lab of a second registration, not the organisation that it is about', () => {
		const noticed = event('join-request.noticed', 'join-request', { organisationId: 'supplier' });
		expect(audiencesOf(noticed)).toEqual([{ notifiedAs: 'lab', roles: ['coordinator'] }]);
	});

	it('tells nobody of what is not in the table', () => {
		expect(audiencesOf(event('challenge.draft-saved', 'challenge', { organisationId: 'b' }))).toEqual([]);
	});

	it('opens the item, with its challenge where it has one', () => {
		expect(itemOf(event('question.asked', 'question', { challengeId: 'c1' }))).toEqual({
			kind: 'question',
			id: 'item-1',
			challengeId: 'c1'
		});
	});
});
