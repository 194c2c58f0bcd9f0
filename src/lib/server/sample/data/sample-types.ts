import type { ChallengeContent } from '../../../domain/challenge/challenge.ts';
import type { Locale } from '../../../domain/shared/locale.ts';
import type { LangText } from '../../../domain/shared/lang-text.ts';
import type { SolutionContent } from '../../../domain/solution/solution.ts';
import type { TRIAL_DECISIONS, TrialStatus } from '../../../domain/trial/trial.ts';

/** One text in English and Traditional Chinese; Simplified is derived when it is stored. */
export const t = (en: string, tc?: string): LangText => (tc ? { en, tc } : { en });
/** A text that exists in Traditional Chinese only: real items are not always translated. */
export const tcOnly = (tc: string): LangText => ({ tc });
export const scOnly = (sc: string): LangText => ({ sc });

export interface SampleSupplier {
	key: string;
	name: LangText;
	about: LangText;
	type: 'start-up' | 'sme' | 'enterprise' | 'university' | 'non-profit';
	registrationNumber: string;
	/** Verified unless said: two wait for a coordinator, one was refused. */
	unverified?: true;
	/** Why a coordinator could not verify it. */
	refused?: string;
}

/** Somebody who registers a supplier that is there already, with its registration number. */
export interface SampleJoinRequest {
	supplier: string;
	/** The name as they wrote it. */
	as: LangText;
	name: string;
	email: string;
	locale: Locale;
	daysAgo: number;
	/** What a coordinator answered, if anything yet. */
	decision?: 'invited' | 'dismissed';
}

export type ChallengeStage =
	'draft' | 'awaiting-approval' | 'submitted' | 'returned' | 'published' | 'matching' | 'withdrawn';

/** A challenge and how far it has come; trials take theirs further. Dates are days from the day of seeding. */
export interface SampleChallenge {
	key: string;
	department: string;
	stage: ChallengeStage;
	dueInDays?: number;
	content: Omit<Partial<ChallengeContent>, 'department' | 'proposalsDue'>;
}

export interface SampleSolution {
	key: string;
	supplier: string;
	stage?: 'draft' | 'submitted' | 'returned' | 'suspended' | 'archived';
	content: Partial<SolutionContent>;
}

export interface SampleProposal {
	challenge: string;
	solution: string;
	approach: LangText;
	price: number;
	weeks: number;
	stage: 'draft' | 'submitted' | 'withdrawn' | 'shortlisted' | 'declined';
}

export interface SampleKpi {
	name: LangText;
	unit: string;
	direction: 'up' | 'down';
	baseline: number;
	target: number;
	/** One a week, oldest first. */
	measured: number[];
}

export interface SampleOther {
	solution: string;
	approach: LangText;
	price: number;
	weeks: number;
	/** As its officer wrote it, for the supplier to read. */
	reason: string;
}

export interface SampleTrial {
	challenge: string;
	solution: string;
	/** The last state it reaches. */
	status: TrialStatus;
	/** What its people write in: their notes and reasons have one language, English unless said. */
	writtenIn?: 'tc';
	approach: LangText;
	price: number;
	weeks: number;
	budgetOwner: string;
	routeToProcurement: LangText;
	stopConditions: LangText;
	milestones: LangText[];
	kpis: SampleKpi[];
	/** Proposals that stood on the shortlist beside it and were not selected. */
	others?: SampleOther[];
	decision?: { kind: (typeof TRIAL_DECISIONS)[number]; reason: string };
	outcome?: { summary: LangText; lessons: LangText };
	pauseReason?: string;
}
