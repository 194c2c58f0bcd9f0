import {
	CHANNEL_PAIRS,
	isSound,
	type Channel,
	type ChannelPair,
	type FieldCounts,
	type TextCounts
} from './channels.ts';
import { needTerms, type NeedTerm } from './fit.ts';
import type { NeedFacts } from './profile.ts';
import { termKey } from './term-key.ts';
import { needVector, type NeedVector, type TermSpace } from './word-score.ts';

export type Spaces = Readonly<Record<Channel, TermSpace>>;

/** A need as the matcher reads it: its facts, its words, and the words of each required capability. */
export interface ReadNeed {
	id: string;
	facts: NeedFacts;
	counts: TextCounts;
	capabilities: readonly TextCounts[];
}

/** One way of comparing the need with texts. */
export interface PairQuery {
	pair: ChannelPair;
	terms: readonly NeedTerm[];
	vector: NeedVector;
	/** For each required capability, its terms; none where it has no words here. */
	capabilities: readonly (readonly AskedTerm[])[];
}

/** A word of a required capability. */
export interface AskedTerm {
	term: string;
	key: number;
	idf: number;
}

/** Everything scoring needs of one need, made once a match. */
export interface NeedQuery {
	id: string;
	facts: NeedFacts;
	pairs: readonly PairQuery[];
	/** What the need means, as a unit vector with its language's mean taken off; undefined without an embedder. */
	vector?: Float32Array | undefined;
}

/** Prepares a need against the texts of the other side. Pairs in which either side has no words are left out. */
export function needQuery(need: ReadNeed, spaces: Spaces): NeedQuery {
	const pairs: PairQuery[] = [];
	for (const pair of CHANNEL_PAIRS) {
		const counts = need.counts[pair.need];
		const space = spaces[pair.solution];
		if (!counts || space.documents === 0) continue;
		// Texts in one language spell a name alike: its sound would only count it twice.
		const counted = (term: string) => pair.via === 'across' || !isSound(term);
		const terms = needTerms(counts, (term) => (counted(term) ? space.idf(term) : 0));
		if (terms.length === 0) continue;
		pairs.push({
			pair,
			terms,
			vector: needVector(terms, space),
			capabilities: need.capabilities.map((capability) => askedTerms(capability[pair.need], space))
		});
	}
	return { id: need.id, facts: need.facts, pairs };
}

/** Terms that no text has count too: a capability nobody mentions is covered by nobody. */
function askedTerms(counts: FieldCounts | undefined, space: TermSpace): AskedTerm[] {
	const unseen = Math.log(1 + 2 * space.documents);
	return [...(counts?.body.keys() ?? [])]
		.filter((term) => !isSound(term))
		.map((term) => ({ term, key: termKey(term), idf: space.idf(term) || unseen }));
}
