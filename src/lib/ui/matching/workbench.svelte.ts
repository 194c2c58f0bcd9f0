import type { ToldRanking } from '../../domain/matching/ranking.ts';
import type { Improvement } from '../../domain/matching/explanation.ts';
import { improvementsOf } from '../../domain/matching/improvements.ts';
import { placesUnder, rerank } from '../../domain/matching/rerank.ts';
import type { Slot } from '../../domain/matching/slots.ts';
import { CRITERIA, type Criterion, type Weights } from '../../domain/matching/weights.ts';
import type { RouterOutputs } from '../../server/trpc/app-router.ts';

export type MatchList = RouterOutputs['match']['rank'];
export type MatchRow = MatchList['rows'][number];
export type MatchDecision = MatchRow['decision'];

/** A candidate as the page shows it now: its place under the weights as they stand on the sliders. */
export interface Standing {
	row: MatchRow;
	rank: number;
	/** Its place by score alone, under these weights. */
	byScore: number;
	/** Why it is among the first ten although others score more. */
	slot?: Slot;
	score: number;
	low: number;
	high: number;
	/** Places gained against the need's own weights; negative for lost. */
	moved: number;
	decision: MatchDecision;
}

const sameWeights = (a: Weights, b: Weights) => CRITERIA.every((criterion) => a[criterion] === b[criterion]);

/**
 * The state of the match workbench: the sliders' weights, decisions made but not yet confirmed by the server, and
 * the list that follows from both. Weights here are what-if; only the triage form saves any.
 */
export class Workbench {
	readonly #list: () => MatchList;
	#moved = $state<Weights>();
	#decided = $state<Record<string, MatchDecision>>({});

	constructor(list: () => MatchList) {
		this.#list = list;
	}

	get weights(): Weights {
		return this.#moved ?? this.#list().weights;
	}
	get touched(): boolean {
		return this.#moved !== undefined && !sameWeights(this.#moved, this.#list().weights);
	}
	/** @returns the weight as it stands: all at nought orders nothing, so the last one above it stays where it is */
	setWeight(criterion: Criterion, value: number): number {
		const next = { ...this.weights, [criterion]: value };
		if (CRITERIA.some((name) => next[name] > 0)) this.#moved = next;
		return this.weights[criterion];
	}
	resetWeights(): void {
		this.#moved = undefined;
	}

	decisionOf(row: MatchRow): MatchDecision {
		return this.#decided[row.solutionId] ?? row.decision;
	}
	/** Shows a decision before the server has answered, or its answer; undefined takes it back. */
	decide(solutionId: string, decision: MatchDecision | undefined): void {
		if (decision) this.#decided[solutionId] = decision;
		else delete this.#decided[solutionId];
	}

	#all = $derived.by(() => [...this.#list().rows, ...this.#list().dismissed]);

	#rows = $derived(this.#all.filter((row) => this.decisionOf(row).status !== 'dismissed'));
	#explanations = $derived(this.#rows.map((row) => row.explanation));
	#byId = $derived(Object.fromEntries(this.#rows.map((row) => [row.solutionId, row])));
	#ranked(weights: Weights) {
		return rerank(this.#explanations, weights, this.#list().slots).flatMap((one) => {
			const row = this.#byId[one.solutionId];
			return row ? [{ row, ...one, ...this.#placeInAll(row, one) }] : [];
		});
	}

	/** Ranks from 1 without a gap that the page holds; a pinned candidate of further down comes after them. */
	#reach = $derived.by(() => {
		const { rows } = this.#list();
		const gap = rows.findIndex(({ rank }, at) => rank !== at + 1);
		return gap < 0 ? rows.length : gap;
	});
	/** Who stands after all that the page holds without a gap keeps the place that it has in the whole list. */
	#placeInAll(row: MatchRow, { rank, byScore }: Pick<Standing, 'rank' | 'byScore'>) {
		const own = row.explanation.place;
		// All but a few: the list is ranked anew within a frame.
		if (!own || own.rank <= this.#reach) return {};
		const gone = this.#list().rows.filter(
			(one) => one.rank < row.rank && this.decisionOf(one).status === 'dismissed'
		).length;
		if (rank <= this.#reach - gone) return {};
		return { rank: own.rank - gone, byScore: Math.max(byScore, own.byScore - gone) };
	}

	/** The candidates under the need's own weights: moving a slider leaves it alone. */
	ordered = $derived.by(() => this.#ranked(this.#list().weights));
	#rankBefore = $derived(Object.fromEntries(this.ordered.map((one) => [one.solutionId, one.rank])));

	standing = $derived.by((): Standing[] =>
		(this.touched ? this.#ranked(this.weights) : this.ordered).map((one) => ({
			...one,
			moved: (this.#rankBefore[one.solutionId] ?? one.rank) - one.rank,
			decision: this.decisionOf(one.row)
		}))
	);

	/**
	 * What would move a candidate up in the list as it stands here; undefined where that is the server's list, which has
	 * told it with the explanation.
	 */
	improvementsOf({ row, score }: Standing): Improvement[] | undefined {
		if (!this.touched && Object.keys(this.#decided).length === 0) return undefined;
		const { criteria, gates } = row.explanation;
		const places = placesUnder(this.#explanations, this.weights, this.#list().slots);
		return improvementsOf({ id: row.solutionId, criteria, gates, score }, this.weights, places);
	}

	dismissed = $derived.by(() => this.#all.filter((row) => this.decisionOf(row).status === 'dismissed'));

	/** What is on the screen, to be kept with a decision. */
	shown = $derived.by((): ToldRanking => {
		const rows = this.standing.slice(0, 100);
		return {
			method: this.#list().method,
			weights: this.weights,
			ids: rows.map(({ row }) => row.solutionId),
			slots: Object.fromEntries(rows.flatMap(({ row, slot }) => (slot ? [[row.solutionId, slot]] : [])))
		};
	});
}
