import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { isSuggestable } from '../matching/build-profile.ts';
import { itemsOfVectorEvent, passageVectors } from '../matching/vectors/project-vectors.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { SearchDocument } from '../search/port.ts';
import { instantNumber, tokenFields, type Projection } from '../search-sync/projection.ts';
import type { Vocabulary } from '../search-sync/vocabulary.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { solutions } from './solution-store.ts';
import { solutionsWithTerm } from './solution-terms.ts';

export const SOLUTION_FACETS = [
	'technology',
	'area',
	'trl',
	'deployment',
	'dataLocation',
	'certification',
	'language',
	'pricing',
	'supplierType',
	'status'
] as const;
export type SolutionFacet = (typeof SOLUTION_FACETS)[number];
export const SOLUTION_INDEX = 'solutions';

/** Values by facet, as the index has them; lists that fall back to storage filter by the same. */
export function solutionFacets(
	{ content, state }: Solution,
	supplier: Pick<Organisation, 'supplierType'> | undefined
): Record<SolutionFacet, string[]> {
	return {
		technology: content.technologies,
		area: content.areas,
		trl: content.trl ? [String(content.trl)] : [],
		deployment: content.deploymentModels,
		dataLocation: content.dataLocations,
		certification: content.certifications,
		language: content.languages,
		pricing: content.pricing ? [content.pricing.model] : [],
		supplierType: supplier?.supplierType ? [supplier.supplierType] : [],
		status: [state.status]
	};
}

/** Everybody while it is listed; a draft is its supplier's own, unless it came by an import. */
function audienceOf({ organisationId, state, externalKey }: Solution): string[] {
	const own = `organisation:${organisationId}`;
	if (state.status === 'listed') return ['public', own, 'lab'];
	return state.status === 'draft' && externalKey === undefined ? [own] : [own, 'lab'];
}

/** Dates as epoch milliseconds. */
export function solutionNumbers({ content, state, updatedAt }: Solution): SearchDocument['numbers'] {
	return {
		trl: content.trl,
		published: 'listedAt' in state ? instantNumber(state.listedAt) : undefined,
		updated: instantNumber(updatedAt)
	};
}

function toSolutionDocument(
	{ text }: Pick<Services, 'text'>,
	solution: Solution,
	supplier: Organisation | undefined,
	words: Vocabulary
): SearchDocument {
	const { content } = solution;
	return {
		id: solution.id,
		audience: audienceOf(solution),
		tokens: tokenFields(text, {
			title: content.title,
			body: [
				content.summary,
				...content.capabilities.map((capability) => capability.text),
				...content.references.flatMap((reference) => [reference.client, reference.summary])
			],
			keywords: [
				{ en: solution.reference },
				supplier?.name,
				...words.names('technology', content.technologies),
				...words.names('area', content.areas)
			]
		}),
		facets: solutionFacets(solution, supplier),
		numbers: solutionNumbers(solution)
	};
}

/** The suppliers of solutions, by id. */
export async function suppliersOf(
	services: Pick<Services, 'storage'>,
	found: readonly Solution[]
): Promise<Map<string, Organisation>> {
	const ids = [...new Set(found.map((solution) => solution.organisationId))];
	const suppliers = await services.storage.collection(organisationsSpec).getMany(ids);
	return new Map(suppliers.map((supplier) => [supplier.id, supplier]));
}

/** I&T solutions in the search index. */
export const solutionProjection: Projection = {
	kind: 'solution',
	index: { name: SOLUTION_INDEX, facets: SOLUTION_FACETS, numbers: ['trl', 'published', 'updated'] },
	async read(services, ids, words) {
		const found = await solutions(services).getMany(ids);
		const suppliers = await suppliersOf(services, found);
		const suggestable = found.filter(isSuggestable).map(({ id }) => id);
		const vectors = await passageVectors(services, 'solution', suggestable);
		return found.map((solution) => {
			const document = toSolutionDocument(services, solution, suppliers.get(solution.organisationId), words);
			const its = vectors.get(solution.id);
			return its ? { ...document, vectors: its } : document;
		});
	},
	async *idsOf(services, organisationId) {
		const filter = where.eq('organisationId', organisationId);
		for await (const { id } of solutions(services).scan({ filter })) yield id;
	},
	withTerm: solutionsWithTerm,
	concernedBy: (event) => itemsOfVectorEvent('solution', event),
	async *ids(services) {
		for await (const { id } of solutions(services).scan()) yield id;
	},
	count: (services) => solutions(services).count()
};
