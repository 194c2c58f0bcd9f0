import { hasText } from '../shared/lang-text.ts';
import type { SolutionContent } from './solution.ts';

export type SolutionField = keyof SolutionContent;

/** What a review cannot start without. */
const NEEDED: Partial<Record<SolutionField, (content: SolutionContent) => boolean>> = {
	title: (c) => hasText(c.title),
	summary: (c) => hasText(c.summary),
	capabilities: (c) => c.capabilities.length > 0,
	trl: (c) => c.trl !== undefined
};

/** What the matcher and the gates ask for when it is not there. */
const HELPFUL: Partial<Record<SolutionField, (content: SolutionContent) => boolean>> = {
	technologies: (c) => c.technologies.length > 0,
	areas: (c) => c.areas.length > 0,
	deploymentModels: (c) => c.deploymentModels.length > 0,
	dataLocations: (c) => c.dataLocations.length > 0,
	languages: (c) => c.languages.length > 0,
	usesAi: (c) => c.usesAi !== undefined,
	pricing: (c) => c.pricing !== undefined,
	weeksToStart: (c) => c.weeksToStart !== undefined,
	capacity: (c) => c.capacity !== undefined,
	references: (c) => c.references.length + c.evidence.length > 0
};

export interface SolutionReadiness {
	/** Needed before it can be submitted. */
	missing: SolutionField[];
	/** Not needed, but every match asks for it. */
	helpful: SolutionField[];
	/** Share of both kinds that is there, in [0, 1]. */
	share: number;
}

const absent = (rules: typeof NEEDED, content: SolutionContent) =>
	(Object.keys(rules) as SolutionField[]).filter((field) => !rules[field]?.(content));

/** How far a solution's description has come. */
export function solutionReadiness(content: SolutionContent): SolutionReadiness {
	const missing = absent(NEEDED, content);
	const helpful = absent(HELPFUL, content);
	const all = Object.keys(NEEDED).length + Object.keys(HELPFUL).length;
	return { missing, helpful, share: (all - missing.length - helpful.length) / all };
}
