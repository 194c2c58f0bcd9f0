import { CHANNELS } from '../../domain/matching/channels.ts';
import type { ReadNeed } from '../../domain/matching/need-query.ts';
import type { SolutionProfile } from '../../domain/matching/profile.ts';
import type { Candidate } from '../../domain/matching/score.ts';
import type { Services } from '../services.ts';
import type { Storage } from '../storage/port.ts';
import { BoundedCache } from './bounded-cache.ts';
import { solutionProfilesSpec } from './matching-collections.ts';
import { emptyStatistics, SIDES, type Side, type Statistics } from './statistics.ts';
import { loadStatistics, versionKey } from './statistics-store.ts';
import { loadTermNames } from './term-names.ts';
import type { TermNames } from './build-profile.ts';
import type { ItemPassages } from './vectors/vector-collections.ts';

/** Only what lives as long as the process: a request's context must not be kept. */
type Kept = Pick<Services, 'storage' | 'now'>;

/** Terms that cached profiles may hold together: 8 bytes each, so about 100 MB at most with what goes with them. */
const CACHED_TERMS = 8_000_000;
/** A long need takes some milliseconds to read. */
const CACHED_NEEDS = 500;
/** Vectors of passages kept in memory, bytes. */
const CACHED_VECTOR_BYTES = 64 * 1024 * 1024;
/** Frequencies move slowly: another process's changes are read this often at most. */
const RELOAD_MS = 5_000;
/** After an event about a solution its profile is not kept for this long: another process may still be writing it. */
const SETTLE_MS = 15_000;
/** Aggregates whose events say that what is kept of an item is out of date. */
const FOLLOWED = new Set(['solution', 'solution-vectors', 'challenge', 'need-vectors']);
const vectorsKey = (side: Side, id: string) => `${side} ${id}`;
const EVENTS_A_READ = 1000;
/** After this many unread events everything cached is dropped instead of one by one. */
const FORGET_ALL = 5000;

/**
 * What matching keeps in memory, per storage: term statistics and the profiles used lately. It follows the event
 * log's position, so that several processes agree within seconds; in the process that writes the profiles, at once.
 */
export class MatchingState {
	readonly statistics: Statistics = emptyStatistics();
	private readonly services: Kept;
	private readonly cache = new BoundedCache<Candidate>(CACHED_TERMS);
	/** Needs as read lately, by id and version. */
	readonly needs = new BoundedCache<ReadNeed>(CACHED_NEEDS);
	private readonly vectors = new BoundedCache<{ space: string; read: ItemPassages }>(CACHED_VECTOR_BYTES);
	private readonly unsettled = new Map<string, number>();
	private version: unknown;
	private loadedAt = Number.NEGATIVE_INFINITY;
	private position: number | undefined;
	private loading: Promise<void> | undefined;
	private names: TermNames | undefined;

	constructor({ storage, now }: Kept) {
		this.services = { storage, now };
	}

	/** Brings memory up to date; call before each match. */
	async follow(): Promise<void> {
		await this.followEvents();
		const version = await this.services.storage.meta.get(versionKey);
		const known = this.statistics.en.documents + this.statistics.zh.documents > 0;
		if (version === this.version || (known && performance.now() - this.loadedAt < RELOAD_MS)) return;
		this.loading ??= loadStatistics(this.services, this.statistics).finally(() => (this.loading = undefined));
		await this.loading;
		this.version = version;
		this.loadedAt = performance.now();
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
	keptVectors(side: Side, id: string, space: string): ItemPassages | undefined {
		const kept = this.vectors.get(vectorsKey(side, id));
		return kept?.space === space ? kept.read : undefined;
	}

	keepVectors(side: Side, id: string, space: string, read: ItemPassages): void {
		if (!this.isSettled(id)) return;
		const bytes = read.vectors.reduce((sum, vector) => sum + vector.byteLength + 200, 200);
		this.vectors.set(vectorsKey(side, id), { space, read }, bytes);
	}

	/** Names of taxonomy terms. */
	async termNames(): Promise<TermNames> {
		this.names ??= await loadTermNames(this.services);
		return this.names;
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
		const texts: Candidate['texts'] = {};
		for (const channel of CHANNELS) {
			const packed = profile.channels[channel];
			if (packed) texts[channel] = this.statistics[channel].index(packed);
		}
		return { id: profile.id, facts: profile.facts, texts };
	}

	private remember(profile: SolutionProfile): Candidate {
		const candidate = this.candidate(profile);
		const terms = Object.values(candidate.texts).reduce((sum, text) => sum + text.terms.length, 0);
		if (this.isSettled(profile.id)) this.cache.set(profile.id, candidate, terms + 50);
		return candidate;
	}

	private isSettled(id: string): boolean {
		const until = this.unsettled.get(id);
		return until === undefined || until < performance.now();
	}

	private async followEvents(): Promise<void> {
		const head = await this.services.storage.events.head();
		if (this.position === undefined) this.position = head;
		if (head - this.position > FORGET_ALL) {
			this.cache.clear();
			this.vectors.clear();
			this.names = undefined;
			this.position = head;
		}
		while (this.position < head) {
			const events = await this.services.storage.events.read(this.position, EVENTS_A_READ);
			const last = events.at(-1);
			if (!last) break;
			for (const { aggregate } of events) {
				if (aggregate.kind === 'taxonomy') this.names = undefined;
				if (FOLLOWED.has(aggregate.kind)) this.unsettle(aggregate.id);
			}
			this.position = last.position;
		}
	}

	private unsettle(id: string): void {
		this.cache.delete(id);
		for (const side of SIDES) this.vectors.delete(vectorsKey(side, id));
		const now = performance.now();
		this.unsettled.set(id, now + SETTLE_MS);
		for (const [old, until] of this.unsettled) {
			if (until >= now) break;
			this.unsettled.delete(old);
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
