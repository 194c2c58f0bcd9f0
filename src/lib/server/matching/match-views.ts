import type { Challenge, ChallengeStatus } from '../../domain/challenge/challenge.ts';
import type { Explanation } from '../../domain/matching/explanation.ts';
import type { DismissReason, Match, MatchStatus } from '../../domain/matching/match.ts';
import type { SlotPolicy } from '../../domain/matching/slots.ts';
import type { Weights } from '../../domain/matching/weights.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { openingWords } from '../../domain/shared/opening-words.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { SupplierFacts } from '../../domain/solution/views.ts';

/** What people decided about a candidate; `version` 0 while nobody has. */
export interface MatchDecision {
	status: MatchStatus;
	version: number;
	reasonCode?: DismissReason;
	note?: string;
	at?: string;
}

/** One candidate of a match list: for the challenge's bureau and the lab. */
export interface MatchRow {
	solutionId: string;
	reference: string;
	/** Absent where the supplier gave none: show `opening`, never as a title. */
	title?: LangText;
	/** The first words of its summary. */
	opening: LangText;
	supplier: SupplierFacts;
	/** From 1; 0 for one that was put aside. */
	rank: number;
	explanation: Explanation;
	decision: MatchDecision;
}

export interface MatchList {
	challengeId: string;
	method: string;
	weights: Weights;
	/** What decided the places that do not go by score: the page places candidates anew by it when a weight moves. */
	slots: SlotPolicy;
	/** After publishing, moving a weight is what-if and never saved. */
	frozen: boolean;
	/** Candidates scored; `rows` is the first part of them, pinned and invited ones always among it. */
	total: number;
	rows: MatchRow[];
	/** Dismissed candidates, apart. */
	dismissed: MatchRow[];
}

/** One challenge that fits a solution: for its supplier. Knows nothing of other suppliers. */
export interface FitRow {
	challengeId: string;
	reference: string;
	title?: LangText;
	opening: LangText;
	bureau: { id: string; name: LangText };
	status: ChallengeStatus;
	proposalsDue?: string;
	rank: number;
	invited: boolean;
	/** The need's required capabilities, which the explanation names by index, with their technologies' codes. */
	capabilities: { text: LangText; technology?: string }[];
	explanation: Explanation;
}

export interface FitList {
	solutionId: string;
	method: string;
	total: number;
	rows: FitRow[];
}

const OPENING = 160;

export function toDecision(match: Match | undefined): MatchDecision {
	if (!match) return { status: 'suggested', version: 0 };
	const { state } = match;
	return {
		status: state.status,
		version: match.version,
		...(state.status === 'dismissed' ? { reasonCode: state.reasonCode } : {}),
		...(state.status === 'dismissed' && state.note ? { note: state.note } : {}),
		at: match.updatedAt
	};
}

export function toMatchRow(
	solution: Solution,
	supplier: SupplierFacts,
	explanation: Explanation,
	match: Match | undefined
): MatchRow {
	return {
		solutionId: solution.id,
		reference: solution.reference,
		...(solution.content.title ? { title: solution.content.title } : {}),
		opening: openingWords(solution.content.summary, OPENING),
		supplier,
		rank: explanation.place?.rank ?? 0,
		explanation,
		decision: toDecision(match)
	};
}

export function toFitRow(
	challenge: Challenge,
	bureau: { id: string; name: LangText },
	rank: number,
	explanation: Explanation,
	match: Match | undefined
): FitRow {
	return {
		challengeId: challenge.id,
		reference: challenge.reference,
		...(challenge.content.title ? { title: challenge.content.title } : {}),
		opening: openingWords(challenge.content.problem, OPENING),
		bureau,
		status: challenge.state.status,
		...(challenge.content.proposalsDue ? { proposalsDue: challenge.content.proposalsDue } : {}),
		rank,
		invited: match?.state.status === 'invited',
		capabilities: challenge.content.capabilities.map(({ text, technology }) => ({
			text,
			...(technology ? { technology } : {})
		})),
		explanation
	};
}
