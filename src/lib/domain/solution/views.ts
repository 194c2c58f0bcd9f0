import type { NextStep, TransitionRecord } from '../shared/aggregate.ts';
import type { Actor } from '../shared/actor.ts';
import type { LangText } from '../shared/lang-text.ts';
import { solutionNextSteps } from './next-step.ts';
import { availableSolutionActions, type SolutionAction } from './policy.ts';
import { solutionReadiness, type SolutionReadiness } from './readiness.ts';
import type { Solution, SolutionContent, SolutionStatus } from './solution.ts';

/** What a view needs of the supplier's organisation. */
export interface SupplierFacts {
	id: string;
	name: LangText;
	verified: boolean;
}

/** What anyone may read of a listed solution. Nobody's name, no history, no capacity figures. */
export interface PublicSolutionView {
	id: string;
	reference: string;
	supplier: { id: string; name: LangText };
	content: Omit<SolutionContent, 'capacity'>;
	listedAt?: string | undefined;
	updatedAt: string;
}

/** What the supplier's people and the lab read, and what an editor starts from. */
export interface FullSolutionView {
	id: string;
	version: number;
	reference: string;
	supplier: SupplierFacts;
	content: SolutionContent;
	status: SolutionStatus;
	/** Why it was returned, suspended or archived. */
	reason?: string | undefined;
	listedAt?: string | undefined;
	createdAt: string;
	updatedAt: string;
	history: TransitionRecord[];
	readiness: SolutionReadiness;
	nextSteps: NextStep[];
	/** What this reader can do with it now. */
	actions: SolutionAction[];
}

/** One row of a list of solutions. */
export interface SolutionRow {
	id: string;
	reference: string;
	title: LangText | undefined;
	supplier: SupplierFacts;
	status: SolutionStatus;
	reason?: string | undefined;
	share: number;
	updatedAt: string;
	nextSteps: NextStep[];
}

export function toPublicSolutionView(solution: Solution, supplier: SupplierFacts): PublicSolutionView {
	const { capacity: _private, ...content } = solution.content;
	return {
		id: solution.id,
		reference: solution.reference,
		supplier: { id: supplier.id, name: supplier.name },
		content,
		listedAt: 'listedAt' in solution.state ? solution.state.listedAt : undefined,
		updatedAt: solution.updatedAt
	};
}

export function toFullSolutionView(
	solution: Solution,
	supplier: SupplierFacts,
	actor: Actor
): FullSolutionView {
	const { state } = solution;
	return {
		id: solution.id,
		version: solution.version,
		reference: solution.reference,
		supplier,
		content: solution.content,
		status: state.status,
		reason: 'reason' in state ? state.reason : undefined,
		listedAt: 'listedAt' in state ? state.listedAt : undefined,
		createdAt: solution.createdAt,
		updatedAt: solution.updatedAt,
		history: solution.history,
		readiness: solutionReadiness(solution.content),
		nextSteps: solutionNextSteps(solution, supplier.verified),
		actions: availableSolutionActions(actor, solution)
	};
}

export function toSolutionRow(solution: Solution, supplier: SupplierFacts): SolutionRow {
	return {
		id: solution.id,
		reference: solution.reference,
		title: solution.content.title,
		supplier,
		status: solution.state.status,
		reason: 'reason' in solution.state ? solution.state.reason : undefined,
		share: solutionReadiness(solution.content).share,
		updatedAt: solution.updatedAt,
		nextSteps: solutionNextSteps(solution, supplier.verified)
	};
}
