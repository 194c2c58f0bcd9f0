import type { TaxonomyTerm } from '../../domain/taxonomy/taxonomy.ts';
import type { CollectionSpec } from '../storage/port.ts';

/** Terms have the id `KIND:code` with `_` for the colon (ids are URL-safe), so a code is unique within its kind. */
export const taxonomySpec: CollectionSpec<TaxonomyTerm> = {
	name: 'taxonomy_terms',
	fields: {
		kind: { path: 'kind', type: 'text' },
		code: { path: 'code', type: 'text' },
		retired: { path: 'retired', type: 'boolean' }
	},
	sorts: { code: [{ field: 'code', direction: 'asc' }] },
	unique: [{ name: 'one-term-a-code', fields: ['kind', 'code'] }]
};
