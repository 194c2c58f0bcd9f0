import { CHANNEL_PAIRS, isSound, type ChannelPair, type FieldCounts, type TextCounts } from './channels.ts';
import { needTerms, type NeedTerm } from './fit.ts';
import type { NeedFacts } from './profile.ts';
import { needVector, type NeedVector, type TermSpace } from './word-score.ts';

export type Spaces = Readonly<Record<'en' | 'zh' | 'gloss', TermSpace>>;

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
	/** For each required capability, its terms' numbers and idf; empty where it has no words here. */
	capabilities: readonly ReadonlyMap<number, number>[];
}

/** Everything scoring needs of one need, made once a match. */
export interface NeedQuery {
	id: string;
	facts: NeedFacts;
	pairs: readonly PairQuery[];
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
			capabilities: need.capabilities.map((capability) => idfs(capability[pair.need], space))
		});
	}
	return { id: need.id, facts: need.facts, pairs };
}

/** Terms that no text has count too: a capability nobody mentions is covered by nobody. */
function idfs(counts: FieldCounts | undefined, space: TermSpace): Map<number, number> {
	const found = new Map<number, number>();
	let unseen = -1;
	for (const term of counts?.body.keys() ?? []) {
		if (isSound(term)) continue;
		const index = space.indexOf(term);
		if (index === undefined) found.set(unseen--, Math.log(1 + 2 * space.documents));
		else found.set(index, space.idf(term) || Math.log(1 + 2 * space.documents));
	}
	return found;
}
