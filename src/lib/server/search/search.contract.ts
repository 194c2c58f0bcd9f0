/** What every adapter of the search port does alike. Run by search.int.test.ts for each adapter folder. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createText } from '../text/text.ts';
import type { SearchDocument, SearchIndexSpec, SearchPort, SearchQuery } from './port.ts';

export interface OpenSearch {
	search: SearchPort;
	/** Another connection to the same index, as a second process has. */
	another(specs: readonly SearchIndexSpec[]): Promise<SearchPort>;
	close(): Promise<void>;
}

const text = createText();
const INDEX = 'solutions';
const SPEC = { name: INDEX, facets: ['technology', 'status'], numbers: ['updated', 'trl'] };

interface Given {
	title: string;
	body?: string;
	audience?: string[];
	technology?: string[];
	status?: string;
	updated?: number;
	trl?: number;
}

function document(id: string, given: Given): SearchDocument {
	const whole = `${given.title} ${given.body ?? ''}`;
	return {
		id,
		audience: given.audience ?? ['public'],
		tokens: {
			title: text.terms(given.title).join(' '),
			body: text.terms(given.body ?? '').join(' '),
			gloss: [...text.glosses(whole).keys()].join(' '),
			prefix: text.words(given.title).join(' ')
		},
		facets: { technology: given.technology ?? [], status: [given.status ?? 'listed'] },
		numbers: { updated: given.updated, trl: given.trl }
	};
}

const DOCUMENTS = [
	document('s1', {
		title: 'Flood sensor network for street drainage 街道渠務水浸感應網絡',
		body: 'Cheap devices report water levels every minute.',
		technology: ['iot', 'ai'],
		updated: 500,
		trl: 7
	}),
	document('s2', {
		title: 'Chatbot for licence applications 牌照申請聊天機械人',
		body: 'Answers questions about licences day and night.',
		technology: ['ai', 'nlp'],
		updated: 400,
		trl: 8
	}),
	document('s3', {
		title: 'Drone inspection of slopes 无人机斜坡巡查',
		audience: ['organisation:o1', 'lab'],
		technology: ['drone'],
		status: 'draft',
		updated: 300,
		trl: 5
	}),
	document('s4', {
		title: 'Works cost estimation from drawings',
		body: 'Reads drawings and water pipe plans.',
		technology: ['ai'],
		updated: 200
	}),
	document('s5', { title: '人口普查編碼助理', technology: ['nlp'], updated: 100, trl: 4 })
];

const HOSTILE = [
	'"',
	'\'"\\',
	'flood" OR 1=1 --',
	'(flood AND',
	'NEAR(flood sensor, 2)',
	'title:flood',
	'flood*',
	'^flood -street',
	'🙂🙂',
	'a\ud800b',
	'\0',
	'x'.repeat(10_000),
	'flood '.repeat(1700)
];

export function searchContract(name: string, open: () => Promise<OpenSearch>): void {
	describe(`search port: ${name}`, { timeout: 60_000 }, () => {
		let opened: OpenSearch;
		let search: SearchPort;

		beforeAll(async () => {
			opened = await open();
			search = opened.search;
			await search.prepare([SPEC]);
			await search.upsert(INDEX, DOCUMENTS);
		}, 120_000);
		afterAll(() => opened.close());

		const ask = (typed: string | undefined, more: Partial<SearchQuery> = {}, of = search) => {
			const asked = typed === undefined ? undefined : text.query(typed);
			return of.search(INDEX, {
				audience: ['public'],
				offset: 0,
				limit: 20,
				...(asked ? { text: asked } : {}),
				...more
			});
		};
		const found = async (typed: string | undefined, more: Partial<SearchQuery> = {}, of = search) =>
			(await ask(typed, more, of)).hits.map((hit) => hit.id);

		describe('finds', () => {
			it('by a word of the title, another form of it, a word of the body', async () => {
				expect(await found('flood')).toEqual(['s1']);
				expect(await found('floods')).toEqual(['s1']);
				expect(await found('licence questions')).toEqual(['s2']);
			});
			it('needs every word', async () => {
				expect(await found('water')).toHaveLength(2);
				expect(await found('water drawings')).toEqual(['s4']);
				expect(await found('flood chatbot')).toEqual([]);
			});
			it('a title before a body', async () => {
				await search.upsert(INDEX, [document('w1', { title: 'Water meters', body: 'Reads them.' })]);
				expect((await found('water'))[0]).toBe('w1');
				await search.remove(INDEX, ['w1']);
			});
			it('Traditional by Simplified and the reverse', async () => {
				expect(await found('聊天机械人')).toEqual(['s2']);
				expect(await found('聊天機械人')).toEqual(['s2']);
				expect(await found('無人機 巡查', { audience: ['lab'] })).toEqual(['s3']);
			});
			it('a word mistyped', async () => {
				expect(await found('drianage')).toEqual(['s1']);
				expect(await found('chatbt')).toEqual(['s2']);
				expect(await found('estimatoin')).toEqual(['s4']);
			});
			it('no word of four letters that is mistyped', async () => {
				expect(await found('cots')).toEqual([]);
			});
			it('as you type', async () => {
				expect(await found('chatb')).toEqual(['s2']);
				expect(await found('street drai')).toEqual(['s1']);
				expect(await found('渠')).toEqual(['s1']);
			});
			it('across languages through glosses', async () => {
				expect(await found('census')).toEqual(['s5']);
			});
			it('everything without text', async () => {
				expect((await found(undefined)).sort()).toEqual(['s1', 's2', 's4', 's5']);
			});
			it('nothing for what is nowhere', async () => {
				expect(await ask('zzzz')).toMatchObject({ hits: [], total: 0 });
			});
		});

		describe('filters, counts, sorts, pages', () => {
			it('any value within a facet, all facets together', async () => {
				expect((await found(undefined, { facets: { technology: ['iot', 'nlp'] } })).sort()).toEqual([
					's1',
					's2',
					's5'
				]);
				expect(await found('water', { facets: { technology: ['iot'], status: ['listed'] } })).toEqual(['s1']);
				expect(await found(undefined, { facets: { technology: ["li' OR status = 'draft"] } })).toEqual([]);
			});
			it('counts each facet as if its own filter were not set', async () => {
				const answer = await ask(undefined, {
					facets: { technology: ['nlp'] },
					countFacets: ['technology', 'status']
				});
				expect(answer.total).toBe(2);
				expect(answer.facets).toEqual({
					technology: { ai: 3, nlp: 2, iot: 1 },
					status: { listed: 2 }
				});
			});
			it('by ranges; what has no number is outside', async () => {
				expect(await found(undefined, { ranges: { trl: { min: 7 } } })).toEqual(['s1', 's2']);
				expect(await found(undefined, { ranges: { trl: { max: 4 } } })).toEqual(['s5']);
				expect(await found(undefined, { ranges: { updated: { min: 200, max: 400 } } })).toEqual(['s2', 's4']);
			});
			it('in order, what lacks the number last both ways', async () => {
				const by = (direction: 'asc' | 'desc') => found(undefined, { sort: { by: 'trl', direction } });
				expect(await by('asc')).toEqual(['s5', 's1', 's2', 's4']);
				expect(await by('desc')).toEqual(['s2', 's1', 's5', 's4']);
			});
			it('page by page without gaps or repeats', async () => {
				const sort = { by: 'updated', direction: 'desc' } as const;
				const first = await ask(undefined, { sort, limit: 2 });
				expect(first.hits.map((hit) => hit.id)).toEqual(['s1', 's2']);
				expect(first.total).toBe(4);
				expect(await found(undefined, { sort, limit: 2, offset: 2 })).toEqual(['s4', 's5']);
				expect(await found(undefined, { sort, limit: 2, offset: 1 })).toEqual(['s2', 's4']);
				expect(await ask(undefined, { sort, limit: 2, offset: 40 })).toMatchObject({ hits: [], total: 4 });
			});
		});

		describe('audience', () => {
			it('leaks into no hits, total or counts', async () => {
				const countFacets = ['status', 'technology'];
				const outside = await ask(undefined, { countFacets });
				expect(outside.facets['status']).toEqual({ listed: 4 });
				expect(Object.keys(outside.facets['technology'] ?? {})).not.toContain('drone');
				expect(await found('drone')).toEqual([]);
				const chosen = await ask(undefined, { countFacets, facets: { status: ['draft'] } });
				expect(chosen).toMatchObject({ total: 0, hits: [] });
				expect(chosen.facets['status']).toEqual({ listed: 4 });
			});
			it('lets those in whom it names', async () => {
				expect(await found('drone', { audience: ['public', 'organisation:o1'] })).toEqual(['s3']);
				expect(await found('drone', { audience: ['public', 'organisation:o2'] })).toEqual([]);
				expect(await found(undefined, { audience: [] })).toEqual([]);
				expect(await found(undefined, { audience: ["x' OR audience = 'lab"] })).toEqual([]);
			});
			it('holds for candidates too', async () => {
				const terms = [{ term: 'drone', field: 'native', weight: 1 }] as const;
				expect(await search.candidates(INDEX, { audience: ['public'], terms, limit: 10 })).toEqual([]);
				expect(await search.candidates(INDEX, { audience: ['lab'], terms, limit: 10 })).toHaveLength(1);
			});
		});

		describe('candidates', () => {
			const ids = async (terms: { term: string; field: 'native' | 'gloss'; weight: number }[], limit = 10) =>
				(await search.candidates(INDEX, { audience: ['public'], terms, limit })).map((hit) => hit.id);

			it('have any of the terms, the weightier first', async () => {
				const terms = [
					{ term: 'chatbot', field: 'native' as const, weight: 1 },
					{ term: 'water', field: 'native' as const, weight: 3 },
					{ term: 'flood', field: 'native' as const, weight: 2 }
				];
				expect(await ids(terms)).toEqual(['s1', 's4', 's2']);
				expect(await ids(terms, 1)).toEqual(['s1']);
			});
			it('are found by whole terms only: no beginnings, no typos', async () => {
				expect(await ids([{ term: 'chatb', field: 'native', weight: 1 }])).toEqual([]);
				expect(await ids([{ term: 'drianag', field: 'native', weight: 1 }])).toEqual([]);
			});
			it('are found through glosses where that is asked for', async () => {
				expect(await ids([{ term: 'census', field: 'gloss', weight: 1 }])).toEqual(['s5']);
				expect(await ids([{ term: 'census', field: 'native', weight: 1 }])).toEqual([]);
			});
			it('may be limited by facets', async () => {
				const terms = [{ term: 'water', field: 'native' as const, weight: 1 }];
				const query = { audience: ['public'], terms, facets: { technology: ['iot'] }, limit: 10 };
				expect((await search.candidates(INDEX, query)).map((hit) => hit.id)).toEqual(['s1']);
			});
			it('are none for no terms', async () => expect(await ids([])).toEqual([]));
		});

		describe('hostile input neither fails nor injects', () => {
			it.each(HOSTILE.map((typed) => [typed.slice(0, 30), typed]))('%j', async (_, typed) => {
				expect((await ask(typed)).total).toBeLessThanOrEqual(4);
				const word = { word: typed, term: typed, parts: [typed, typed] };
				expect(await found(undefined, { text: { words: [word], gloss: [typed] } })).not.toContain('s3');
				const terms = [{ term: typed, field: 'native' as const, weight: 1 }];
				const candidates = await search.candidates(INDEX, { audience: ['public'], terms, limit: 10 });
				expect(candidates.map((hit) => hit.id)).not.toContain('s3');
				expect(await found(undefined, { facets: { status: [typed] } })).toEqual([]);
			});
		});

		describe('writes', () => {
			it('replace what was there', async () => {
				await search.upsert(INDEX, [document('r1', { title: 'Parking meters', technology: ['iot'] })]);
				await search.upsert(INDEX, [document('r1', { title: 'Ferry timetable', technology: ['data'] })]);
				expect(await found('parking')).toEqual([]);
				expect(await found('ferry')).toEqual(['r1']);
				expect(await found(undefined, { facets: { technology: ['data'] } })).toEqual(['r1']);
				await search.remove(INDEX, ['r1', 'never-there']);
				expect(await found('ferry')).toEqual([]);
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
			});
			it('are seen by another process', async () => {
				const another = await opened.another([SPEC]);
				try {
					expect(await found('kiosk', {}, another)).toEqual([]);
					await search.upsert(INDEX, [document('p1', { title: 'Self-service kiosk' })]);
					expect(await found('kiosk', {}, another)).toEqual(['p1']);
					await another.remove(INDEX, ['p1']);
					expect(await found('kiosk')).toEqual([]);
				} finally {
					await another.close();
				}
			});
			it('may be many at once, reads among them', async () => {
				const few = Array.from({ length: 12 }, (_, n) => document(`once${n}`, { title: 'Turnstile' }));
				await Promise.all(few.flatMap((one) => [search.upsert(INDEX, [one]), search.count(INDEX)]));
				expect((await found('turnstile')).sort()).toEqual(few.map((one) => one.id).sort());
				await Promise.all(few.map((one) => search.remove(INDEX, [one.id])));
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
			});
			it('of nothing do nothing', async () => {
				await search.upsert(INDEX, []);
				await search.remove(INDEX, []);
			});
			it('come out whole in number', async () => {
				const many = Array.from({ length: 120 }, (_, i) =>
					document(`m${i}`, { title: `Lamp post ${i}`, updated: i })
				);
				await search.upsert(INDEX, many);
				const sort = { by: 'updated', direction: 'asc' } as const;
				expect(await ask('lamp', { sort, limit: 100, offset: 100 })).toMatchObject({ total: 120 });
				await search.remove(
					INDEX,
					many.map((one) => one.id)
				);
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
			});
		});

		describe('rebuild', () => {
			it('answers from the old index until the new one is whole, and takes writes meanwhile', async () => {
				const rebuild = await search.rebuild(INDEX);
				await rebuild.add(DOCUMENTS.slice(0, 3));
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
				expect(await found('census')).toEqual(['s5']);
				await search.upsert(INDEX, [document('n1', { title: 'Ticket gates' })]);
				expect(await found('ticket')).toEqual(['n1']);
				await rebuild.add(DOCUMENTS.slice(3));
				await rebuild.finish();
				expect(await found('ticket')).toEqual(['n1']);
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length + 1);
				expect(await found('water', { facets: { technology: ['iot'] } })).toEqual(['s1']);
				await search.remove(INDEX, ['n1']);
			});
			it('leaves out what is not added again', async () => {
				await search.upsert(INDEX, [document('old', { title: 'Telex machine' })]);
				const rebuild = await search.rebuild(INDEX);
				await rebuild.add(DOCUMENTS);
				await rebuild.finish();
				expect(await found('telex')).toEqual([]);
			});
			it('can be given up', async () => {
				const rebuild = await search.rebuild(INDEX);
				await rebuild.add([document('half', { title: 'Half' })]);
				await rebuild.abandon();
				expect(await found('half')).toEqual([]);
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
			});
			it('can be taken over from one that died', async () => {
				await search.rebuild(INDEX);
				const rebuild = await search.rebuild(INDEX);
				await rebuild.add(DOCUMENTS);
				await rebuild.finish();
				expect(await found('flood')).toEqual(['s1']);
			});
		});

		it('prepares twice without harm', async () => {
			await search.prepare([SPEC]);
			expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
		});
		it('drops an index, there or not', async () => {
			const spec = { name: 'dropped', facets: [], numbers: [] };
			await search.prepare([spec]);
			await search.drop('dropped');
			await search.drop('dropped');
			await expect(
				search.search('dropped', { audience: ['public'], offset: 0, limit: 1 })
			).rejects.toMatchObject({ code: 'unavailable' });
		});
		it('says what it is', async () => {
			expect(await search.health()).toMatchObject({ version: expect.stringMatching(/^\d/) as string });
		});
		it('refuses an index that was never prepared', async () => {
			await expect(
				search.search('nowhere', { audience: ['public'], offset: 0, limit: 1 })
			).rejects.toMatchObject({ code: 'unavailable' });
		});
	});
}
