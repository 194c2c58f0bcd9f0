import type { PassageSet } from '../../domain/matching/passages.ts';
import type { ReadNeed } from '../../domain/matching/need-query.ts';
import type { SolutionProfile } from '../../domain/matching/profile.ts';
import type { Candidate } from '../../domain/matching/score.ts';
import type { Services } from '../services.ts';
import type { Storage } from '../storage/port.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { TermNames } from './build-profile.ts';
import { StatisticsLoader } from './load-statistics.ts';
import { solutionProfilesSpec } from './matching-collections.ts';
import { textsOf } from './packed-text.ts';
import { PROFILES, solutionIn, VERIFICATION } from './profile-events.ts';
import { emptyStatistics, SIDES, type Side, type Statistics } from './statistics.ts';
import { versionKey } from './statistics-store.ts';
import { loadTermNames } from './term-names.ts';

/** Only what lives as long as the process: a request's context must not be kept. */
type Kept = Pick<Services, 'storage' | 'now'>;

/** Bytes of profiles kept: some 14,000 of a page of text each; reading 400 others costs some 5 ms. */
const CACHED_BYTES = 28 * 1024 * 1024;
/** What a profile takes beside eight bytes a term. */
const FACTS_BYTES = 800;
/** A long need takes some milliseconds to read. */
const CACHED_NEEDS = 500;
/** Vectors of passages kept in memory, bytes. */
const CACHED_VECTOR_BYTES = 8 * 1024 * 1024;
/** Frequencies move slowly: another process's changes are read this often at most. */
const RELOAD_MS = 5_000;
/** Aggregates whose events say that what is kept of an item is out of date. */
const FOLLOWED = new Set(['solution', 'solution-vectors', 'challenge', 'need-vectors']);
const vectorsKey = (side: Side, id: string) => `${side} ${id}`;
/** After more unread events than this everything cached is dropped instead of one by one. */
const FORGET_ALL = 1000;

/**
 * What matching keeps in memory, per storage: term statistics and the profiles used lately. It follows the log as far
 * as profiles do, so that several processes agree within seconds; in the process that writes the profiles, at once.
 */
export class MatchingState {
	readonly statistics: Statistics = emptyStatistics();
	private readonly services: Kept;
	private readonly loader: StatisticsLoader;
	private readonly cache = new BoundedCache<Candidate>(CACHED_BYTES);
	/** Needs as read lately, by id and version. */
	readonly needs = new BoundedCache<ReadNeed>(CACHED_NEEDS);
	private readonly vectors = new BoundedCache<{ space: string; read: PassageSet }>(CACHED_VECTOR_BYTES);
	private version: unknown;
	private loadedAt = Number.NEGATIVE_INFINITY;
	private position: number | undefined;
	private loading: Promise<void> | undefined;
	private names: TermNames | undefined;

	constructor({ storage, now }: Kept) {
		this.services = { storage, now };
		this.loader = new StatisticsLoader(this.services, this.statistics);
	}

	/** Brings memory up to date; call before each match. Waits for frequencies only where it has none, or wrote them. */
	async follow(): Promise<void> {
		await this.followEvents();
		const version = await this.services.storage.meta.get(versionKey);
		if (version === this.version) return;
		const { en, zh } = this.statistics;
		const mustWait = this.loadedAt === Number.NEGATIVE_INFINITY || en.documents + zh.documents === 0;
		if (!mustWait && performance.now() - this.loadedAt < RELOAD_MS) return;
		this.loading ??= this.load(version).finally(() => (this.loading = undefined));
		if (mustWait) await this.loading;
		else this.loading.catch(() => undefined);
	}

	/** Profiles ready to score, in no order that matters; those that are gone are left out. */
	async candidates(ids: readonly string[]): Promise<Candidate[]> {
		const found: Candidate[] = [];
		const missing: string[] = [];
		for (const id of ids) {
			const cached = this.cache.get(id);
			if (cached) found.push(cached);
			else missing.push(id);
		}
		if (missing.length === 0) return found;
		const profiles = await this.services.storage.collection(solutionProfilesSpec).getMany(missing);
		for (const profile of profiles) found.push(this.remember(profile));
		return found;
	}

	/** Vectors of an item as read lately in a space. */
	keptVectors(side: Side, id: string, space: string): PassageSet | undefined {
		const kept = this.vectors.get(vectorsKey(side, id));
		return kept?.space === space ? kept.read : undefined;
	}

	keepVectors(side: Side, id: string, space: string, read: PassageSet): void {
		const bytes = read.vectors.reduce((sum, vector) => sum + vector.byteLength + 200, 200);
		this.vectors.set(vectorsKey(side, id), { space, read }, bytes);
	}

	/** Names of taxonomy terms. */
	async termNames(): Promise<TermNames> {
		this.names ??= await loadTermNames(this.services);
		return this.names;
	}

	/** A term has changed: whoever uses it is read anew, since profiles and needs are read with its names. */
	forgetTerms(): void {
		this.names = undefined;
		this.cache.clear();
		this.needs.clear();
	}

	/** Drops what was kept of solutions; their profiles were written by this process. */
	forget(ids: readonly string[]): void {
		for (const id of ids) this.cache.delete(id);
	}

	/** Everything is read again at the next match: after a rebuild. */
	reset(): void {
		this.cache.clear();
		this.vectors.clear();
		this.needs.clear();
		this.names = undefined;
		this.version = undefined;
		this.loadedAt = Number.NEGATIVE_INFINITY;
	}

	/** This process changed the frequencies: reads them at the next match without waiting. */
	statisticsChanged(): void {
		this.loadedAt = Number.NEGATIVE_INFINITY;
	}

	/** A profile as a candidate, whether or not it is stored. */
	candidate(profile: Pick<SolutionProfile, 'id' | 'facts' | 'channels'>): Candidate {
		return { id: profile.id, facts: profile.facts, texts: textsOf(profile) };
	}

	private async load(version: unknown): Promise<void> {
		const changedBefore = this.loadedAt;
		const anew = await this.loader.load();
		if (anew) this.cache.clear();
		this.version = version;
		if (this.loadedAt === changedBefore) this.loadedAt = performance.now();
	}

	private remember(profile: SolutionProfile): Candidate {
		const candidate = this.candidate(profile);
		const bytes = Object.values(candidate.texts).reduce((sum, { entries }) => sum + entries.byteLength, 0);
		this.cache.set(profile.id, candidate, bytes + FACTS_BYTES);
		return candidate;
	}

	private async followEvents(): Promise<void> {
		const { events } = this.services.storage;
		const done = await events.checkpoint(PROFILES);
		this.position ??= done;
		if (done <= this.position) return;
		const from = this.position;
		this.position = done;
		if (done - from > FORGET_ALL) {
			this.vectors.clear();
			this.forgetTerms();
			return;
		}
		for (const event of await events.read(from, done - from)) {
			const { kind, id } = event.aggregate;
			const solution = solutionIn(event);
			if (solution !== undefined) this.cache.delete(solution);
			if (FOLLOWED.has(kind)) for (const side of SIDES) this.vectors.delete(vectorsKey(side, id));
			if (VERIFICATION.has(event.type)) this.cache.clear();
			if (kind === 'taxonomy') this.forgetTerms();
		}
	}
}

const states = new WeakMap<Storage, MatchingState>();

/** The state of these services' storage, made on first use. */
export function matchingState(services: Kept): MatchingState {
	let state = states.get(services.storage);
	if (!state) states.set(services.storage, (state = new MatchingState(services)));
	return state;
}
