import type { SolutionFacts } from './facts.ts';

/** A solution that states nothing, for tests. */
export const unknownFacts: SolutionFacts = {
	organisationId: 'supplier-1',
	verification: 'unverified',
	technologies: [],
	areas: [],
	publicReferences: 0,
	otherReferences: 0,
	deploymentModels: [],
	dataLocations: [],
	certifications: [],
	languages: [],
	evidence: 0,
	activeTrials: 0,
	pastTrials: []
};
