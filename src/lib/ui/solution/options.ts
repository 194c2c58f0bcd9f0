import type { SolutionContent } from '../../domain/solution/solution.ts';

/** Technology readiness levels as message keys. */
export const TRL_LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Anchors of the editor's sections, in order; their titles are `solution.section.KEY`. */
export const SOLUTION_SECTIONS = ['what', 'technology', 'evidence', 'deployment', 'terms'] as const;
export type SolutionSection = (typeof SOLUTION_SECTIONS)[number];

/** Which section each field is in, to lead from what is missing to where it is written. */
export const SECTION_OF: Record<string, SolutionSection> = {
	title: 'what',
	summary: 'what',
	capabilities: 'what',
	technologies: 'technology',
	areas: 'technology',
	trl: 'evidence',
	references: 'evidence',
	evidence: 'evidence',
	deploymentModels: 'deployment',
	dataLocations: 'deployment',
	certifications: 'deployment',
	languages: 'deployment',
	usesAi: 'deployment',
	pricing: 'terms',
	capacity: 'terms',
	weeksToStart: 'terms'
};

/** What every section of the editor gets. */
export interface SectionProps {
	content: SolutionContent;
	/** Grows for a field when somebody else's value has to replace what its inputs show. */
	epoch: Readonly<Record<string, number>>;
}
