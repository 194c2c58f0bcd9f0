import type { EventType } from '../../domain/shared/event-types.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftChallenge, readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { draftSolution, readySolutionContent } from '../../domain/solution/solution-fixtures.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { listPublicChallenges, listPublicChallengesInput } from '../challenge/list-public-challenges.ts';
import { drainEvents } from '../events/drain-events.ts';
import { listOutcomes, listOutcomesInput } from '../trial/list-outcomes.ts';
import { trialsSpec } from '../trial/trial-collection.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { proposedTrial } from '../../domain/trial/trial-fixtures.ts';
import { markedIn } from '../text/testing/marked-in.ts';
import { unavailableSearch } from '../testing/unavailable-search.ts';
import { eventOf } from '../services.ts';
import { listPublicSolutions, listPublicSolutionsInput } from '../solution/list-public-solutions.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { fillEmptyIndexes, reindex } from './reindex.ts';
import { searchSyncSubscriber } from './sync-subscriber.ts';

const PUBLISHED = { status: 'published', publishedAt: '2026-11-20T00:00:00.000Z' } as const;
let host: TestServices;

beforeEach(async () => {
	host = await createTestServices();
});
afterEach(() => host.close());

const drain = () => drainEvents(host.services, [searchSyncSubscriber]);

async function write(over: Partial<Challenge>): Promise<Challenge> {
	const challenge = draftChallenge({ content: readyContent(), state: PUBLISHED, ...over });
	const event = eventOf(host.services, 'tester', 'challenge.created', {
		kind: 'challenge',
		id: challenge.id,
		version: 1
	});
	return host.services.storage.collection(challengesSpec).insert(challenge, [event]);
}

async function rewrite(challenge: Challenge): Promise<Challenge> {
	const event = eventOf(host.services, 'tester', 'challenge.draft-saved', {
		kind: 'challenge',
		id: challenge.id,
		version: challenge.version + 1
	});
	return host.services.storage.collection(challengesSpec).replace(challenge, challenge.version, [event]);
}

const list = (input: object, search = host.services.search) =>
	listPublicChallenges(
		{ ...testCtx(host.services, ANONYMOUS), search },
		listPublicChallengesInput.parse(input)
	);
const ids = async (input: object) => (await list(input)).items.map((row) => row.id);

describe('the index follows the events', () => {
	it('shows what is published, and what changed', async () => {
		const challenge = await write({});
		await drain();
		expect(await ids({ q: 'drains' })).toEqual(['challenge-1']);
		expect(await ids({ q: '淤塞渠道' })).toEqual(['challenge-1']);
		expect(await ids({ q: 'dra' })).toEqual(['challenge-1']);
		await rewrite({ ...challenge, content: { ...challenge.content, title: { en: 'Counting trees' } } });
		await drain();
		expect(await ids({ q: 'counting tree' })).toEqual(['challenge-1']);
	});
	it('never shows a draft, nor one that was closed before it was published', async () => {
		await write({ id: 'c1', reference: 'C-1', state: { status: 'draft' } });
		await write({
			id: 'c2',
			reference: 'C-2',
			state: { status: 'closed', closing: 'withdrawn', reason: 'No budget' }
		});
		await drain();
		expect(await list({})).toMatchObject({ items: [], total: 0 });
		expect((await list({})).facets['status']).toEqual({});
	});
	it('drops at once what the policy refuses, though the index lags', async () => {
		const challenge = await write({});
		await drain();
		await rewrite({ ...challenge, state: { status: 'draft' } });
		expect((await list({ q: 'drains' })).items).toEqual([]);
	});
	it('shows an outcome under the new name of a party that was renamed', async () => {
		const { storage } = host.services;
		const event = (type: EventType, kind: string, id: string, version: number) =>
			eventOf(host.services, 'tester', type, { kind, id, version });
		const at = '2026-11-20T00:00:00.000Z';
		const organisation = await storage.collection(organisationsSpec).insert({
			id: 'supplier-1',
			kind: 'supplier',
			name: { en: 'Harbour Vision' },
			normalizedName: 'harbour vision',
			verification: { status: 'verified', at, by: 'lab' },
			createdAt: at,
			updatedAt: at
		});
		const outcome = {
			title: { en: 'Dry streets' },
			summary: { en: 'Fewer floods.' },
			results: [],
			publishedAt: at
		};
		const state = { status: 'closed', decision: 'scale', reason: 'Met', closedAt: at } as const;
		await storage
			.collection(trialsSpec)
			.insert(proposedTrial({ state, outcome }), [event('trial.outcome-published', 'trial', 'trial-1', 1)]);
		await drain();
		const found = async (q: string) => {
			const input = listOutcomesInput.parse({ q });
			return (await listOutcomes(testCtx(host.services, ANONYMOUS), input)).items.map(({ id }) => id);
		};
		expect(await found('harbour')).toEqual(['trial-1']);
		await storage
			.collection(organisationsSpec)
			.replace({ ...organisation, name: { en: 'Lantau Optics' } }, 1, [
				event('organisation.updated', 'organisation', 'supplier-1', 2)
			]);
		await drain();
		expect(await found('lantau')).toEqual(['trial-1']);
		expect(await found('harbour')).toEqual([]);
	});
	it('is rebuilt whole', async () => {
		await write({ id: 'c1', reference: 'C-1' });
		await write({ id: 'c2', reference: 'C-2', state: { status: 'draft' } });
		const seen: string[] = [];
		await reindex(host.services, (index, done, total) => seen.push(`${index} ${done}/${total}`));
		expect(seen).toContain('challenges 2/2');
		expect(await ids({})).toEqual(['c1']);
	});
	it('is filled when it is empty and the store is not', async () => {
		await write({});
		await fillEmptyIndexes(host.services);
		expect(await ids({})).toEqual(['challenge-1']);
	});
	it('catches up after a time without the engine', async () => {
		await write({ id: 'c1', reference: 'C-1' });
		await drainEvents({ ...host.services, search: unavailableSearch }, [searchSyncSubscriber]);
		expect(await ids({})).toEqual([]);
		await write({ id: 'c2', reference: 'C-2' });
		await drain();
		expect((await ids({})).sort()).toEqual(['c1', 'c2']);
	});
});

describe('public lists', () => {
	it('filter, count, sort and page', async () => {
		const content = (over: object) => readyContent({ technologies: ['iot'], ...over });
		await write({ id: 'c1', reference: 'C-1', content: content({ budget: { min: 1, max: 10 } }) });
		await write({ id: 'c2', reference: 'C-2', content: content({ technologies: ['ai'] }) });
		await write({ id: 'c3', reference: 'C-3', content: content({ proposalsDue: '2020-01-01' }) });
		await drain();
		expect((await ids({ facets: { technology: ['iot'] } })).sort()).toEqual(['c1', 'c3']);
		expect((await list({ facets: { technology: ['ai'] } })).facets['technology']).toEqual({ ai: 1, iot: 2 });
		expect((await ids({ open: true })).sort()).toEqual(['c1', 'c2']);
		expect((await ids({ sort: 'budget' }))[2]).toBe('c1');
		expect(await list({ pageSize: 2, page: 2 })).toMatchObject({ total: 3, page: 2 });
		const last = await list({ pageSize: 2, page: 2 });
		for (const search of [undefined, unavailableSearch])
			expect(await list({ pageSize: 2, page: 900 }, search)).toMatchObject({
				page: 2,
				items: [{ id: expect.any(String) }]
			});
		expect((await list({ pageSize: 2, page: 900 })).items).toEqual(last.items);
	});
	it('offer for proposals what takes them, the nearest deadline first', async () => {
		const due = (proposalsDue: string) => readyContent({ proposalsDue });
		await write({ id: 'later', reference: 'C-1', content: due('2099-12-31') });
		await write({ id: 'sooner', reference: 'C-2', content: due('2099-01-31') });
		await write({ id: 'over', reference: 'C-3', content: due('2020-01-01') });
		await write({
			id: 'trial',
			reference: 'C-4',
			content: due('2099-01-01'),
			state: { status: 'in-trial', publishedAt: '2026-11-20T00:00:00.000Z', trialId: 't1' }
		});
		await drain();
		expect(await ids({ sort: 'deadline' })).toEqual(['sooner', 'later']);
		expect((await ids({ open: true })).sort()).toEqual(['later', 'sooner']);
		expect((await list({ open: true, facets: { status: ['in-trial'] } })).total).toBe(0);
		const taken = (await list({})).items.filter((row) => row.takesProposals).map(({ id }) => id);
		expect(taken.sort()).toEqual(['later', 'sooner']);
	});
	it('have nothing for what is no word', async () => {
		await write({});
		await drain();
		for (const q of ['"', '🙂🙂', '-- ( * )', '\ud800', '\0'])
			expect(await list({ q }), q).toMatchObject({ items: [], total: 0 });
	});
	it('mark in the row what was meant by a typo of its body', async () => {
		await write({});
		await drain();
		const marks = async (q: string) => {
			const [row] = (await list({ q })).items;
			return [row?.title, row?.summary].flatMap(markedIn).map((marked) => marked.toLowerCase());
		};
		// The summary shown is the problem, the typo's word stands there and nowhere in a title.
		expect(await marks('inspcet')).toEqual(['inspect']);
		// Of a typo in what is not shown, nothing is marked.
		expect(await marks('blokcages')).toEqual([]);
	});
	it('mark what was searched for in the original text', async () => {
		await write({});
		await drain();
		const [row] = (await list({ q: 'blockages drain' })).items;
		expect(markedIn(row?.title)).toEqual(['drains']);
	});
	it('answer from storage, and say so, when search is down', async () => {
		await write({ id: 'c1', reference: 'C-1', content: readyContent({ technologies: ['iot'] }) });
		await write({ id: 'c2', reference: 'C-2', state: { status: 'draft' } });
		const page = await list({ q: 'Drains', facets: { technology: ['iot'] } }, unavailableSearch);
		expect(page).toMatchObject({ degraded: true, total: 1, items: [{ id: 'c1' }] });
		expect((await list({ q: '淤塞' }, unavailableSearch)).total).toBe(1);
		expect((await list({ q: 'nowhere' }, unavailableSearch)).total).toBe(0);
	});
	it('show listed solutions only', async () => {
		const solutions = host.services.storage.collection(solutionsSpec);
		const listed = { status: 'listed', listedAt: '2026-11-20T00:00:00.000Z' } as const;
		const content = readySolutionContent({ technologies: ['ai'] });
		await solutions.insert(draftSolution({ id: 's1', reference: 'S-1', state: listed, content }));
		await solutions.insert(draftSolution({ id: 's2', reference: 'S-2' }));
		await reindex(host.services);
		const ctx = testCtx(host.services, ANONYMOUS);
		const page = await listPublicSolutions(ctx, listPublicSolutionsInput.parse({ q: 'queue forecast' }));
		expect(page.items.map((row) => row.id)).toEqual(['s1']);
		expect(page.facets).toMatchObject({ technology: { ai: 1 }, trl: { '7': 1 } });
		const high = await listPublicSolutions(ctx, listPublicSolutionsInput.parse({ minimumTrl: 8 }));
		expect(high.total).toBe(0);
	});
});
