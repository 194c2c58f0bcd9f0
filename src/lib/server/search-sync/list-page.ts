import { z } from 'zod';
import { AppError } from '../../domain/shared/error.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import type { SearchQuery } from '../search/port.ts';
import type { Ctx } from '../services.ts';

/** What every public list takes; each part of it fits in an address, so that a list can be shared. */
export const listPageShape = {
	/** What the person typed; the last word may be unfinished. */
	q: z.string().max(10_000).default(''),
	page: z.number().int().min(1).max(1000).default(1),
	pageSize: z.number().int().min(1).max(100).default(20)
};

/** Chosen values by facet: any of one facet, all facets together. */
export const facetChoice = <const F extends readonly [string, ...string[]]>(facets: F) =>
	z.partialRecord(z.enum(facets), z.array(z.string().max(64)).max(100)).default({});

export interface ListPage<T> {
	items: T[];
	total: number;
	page: number;
	pageSize: number;
	/** How many of each value, each facet as if nothing of it were chosen; empty when degraded. */
	facets: Record<string, Record<string, number>>;
	/** Search is down: storage answered, the newest thousand only, without counts. */
	degraded: boolean;
}

/** How one feature reads, shows and, without a search engine, filters its items. */
export interface Listed<T> {
	index: string;
	countFacets: readonly string[];
	/** In the order of the ids. */
	read(ids: readonly string[]): Promise<T[]>;
	/** The policy: the index may lag behind a change. */
	visible(item: T): boolean;
	/** The newest public ones from storage, at most a thousand. */
	newest(): Promise<T[]>;
	facets(item: T): Record<string, readonly string[]>;
	numbers(item: T): Record<string, number | undefined>;
	texts(item: T): readonly (LangText | undefined)[];
}

export interface ListInput {
	q: string;
	page: number;
	pageSize: number;
	facets: Partial<Record<string, string[]>>;
}

type Refine = Pick<SearchQuery, 'ranges' | 'sort'>;

/**
 * One page of what everybody may see: from the search engine, or from storage when that is down. Past the end it is
 * the last page: an old address, or a list that grew shorter.
 */
export async function listPage<T>(
	ctx: Ctx,
	listed: Listed<T>,
	input: ListInput,
	refine: Refine
): Promise<ListPage<T>> {
	const { pageSize } = input;
	try {
		const text = input.q.trim() ? ctx.text.query(input.q) : undefined;
		// Typed, and no word in it: nothing is like it.
		if (input.q.trim() && !text)
			return { items: [], total: 0, page: 1, pageSize, facets: {}, degraded: false };
		const search = (page: number) =>
			ctx.search.search(listed.index, {
				audience: ['public'],
				facets: chosen(input.facets),
				countFacets: listed.countFacets,
				offset: (page - 1) * pageSize,
				limit: pageSize,
				...(text ? { text } : {}),
				...refine
			});
		const asked = await search(input.page);
		const page = pageWithin(input.page, asked.total, pageSize);
		const answer = page === input.page ? asked : await search(page);
		const items = await listed.read(answer.hits.map((hit) => hit.id));
		return {
			items: items.filter((item) => listed.visible(item)),
			total: answer.total,
			page,
			pageSize,
			facets: answer.facets,
			degraded: false
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
		ctx.log.warn({ err: error, index: listed.index }, 'search is down; storage answers');
		return fromStorage(ctx, listed, input, refine);
	}
}

/** The page asked for, or the last that there is. */
const pageWithin = (page: number, total: number, pageSize: number): number =>
	Math.min(page, Math.max(1, Math.ceil(total / pageSize)));

const chosen = (facets: ListInput['facets']): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(facets).flatMap(([name, values]) => (values?.length ? [[name, values]] : []))
	);

async function fromStorage<T>(
	ctx: Ctx,
	listed: Listed<T>,
	input: ListInput,
	{ ranges = {}, sort }: Refine
): Promise<ListPage<T>> {
	const wanted = plain(ctx, input.q).split(/\s+/).filter(Boolean);
	const facets = Object.entries(chosen(input.facets));
	const found = (await listed.newest()).filter((item) => {
		if (!listed.visible(item)) return false;
		const has = listed.facets(item);
		if (!facets.every(([name, values]) => has[name]?.some((value) => values.includes(value)))) return false;
		const numbers = listed.numbers(item);
		for (const [name, { min = -Infinity, max = Infinity }] of Object.entries(ranges)) {
			const value = numbers[name];
			if (value === undefined || value < min || value > max) return false;
		}
		if (wanted.length === 0) return true;
		const words = plain(ctx, listed.texts(item).flatMap(allOf).join(' '));
		return wanted.every((word) => words.includes(word));
	});
	if (sort) found.sort(byNumber(listed, sort));
	const { pageSize } = input;
	const page = pageWithin(input.page, found.length, pageSize);
	const start = (page - 1) * pageSize;
	return {
		items: found.slice(start, start + pageSize),
		total: found.length,
		page,
		pageSize,
		facets: {},
		degraded: true
	};
}

/** Missing ones last both ways, as search engines do. */
const byNumber =
	<T>(listed: Listed<T>, { by, direction }: NonNullable<SearchQuery['sort']>) =>
	(a: T, b: T): number => {
		const x = listed.numbers(a)[by];
		const y = listed.numbers(b)[by];
		if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
		return direction === 'asc' ? x - y : y - x;
	};

const allOf = (text: LangText | undefined): string[] => LOCALES.map((locale) => text?.[locale] ?? '');
const plain = (ctx: Ctx, text: string): string => ctx.text.toSimplified(text).normalize('NFKC').toLowerCase();
