import type { Explanation } from '../../domain/matching/explanation.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';

/** A need that fits a solution, as `match.rankForSolution` gives it. */
export interface FitRow {
	challengeId: string;
	reference: string;
	title?: LangText;
	/** The first words of the need where it has no title: shown, never as a title. */
	opening: LangText;
	bureau: { id: string; name: LangText };
	proposalsDue?: string;
	rank: number;
	invited: boolean;
	/** Texts of the need's required capabilities, which the explanation names by index. */
	capabilities: LangText[];
	explanation: Explanation;
}
