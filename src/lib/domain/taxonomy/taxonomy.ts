import { z } from 'zod';
import { aggregateShape } from '../shared/aggregate.ts';
import { langText } from '../shared/lang-text.ts';

/** Vocabularies that an administrator edits; each term is `KIND:code` in storage. */
export const TAXONOMY_KINDS = ['technology', 'area', 'department'] as const;
export type TaxonomyKind = (typeof TAXONOMY_KINDS)[number];

export const termCodeSchema = z.string().regex(/^[a-z0-9-]{1,48}$/, 'bad-code');

export const taxonomyTermSchema = z.object({
	...aggregateShape,
	kind: z.enum(TAXONOMY_KINDS),
	code: termCodeSchema,
	name: langText(120),
	/** Other words people use for it, any language; the matcher reads them as the same concept. */
	synonyms: z.array(z.string().trim().min(1).max(80)).max(40),
	/** A retired term stays readable on old items and cannot be chosen for new ones. */
	retired: z.boolean()
});
export type TaxonomyTerm = z.infer<typeof taxonomyTermSchema>;

/** Closed vocabularies: their meaning is wired into gates, so they are code, with names in i18n. */
export const DEPLOYMENT_MODELS = [
	'government-cloud',
	'private-cloud',
	'public-cloud',
	'on-premises',
	'edge-device'
] as const;
export const DATA_LOCATIONS = ['hong-kong', 'greater-bay-area', 'mainland', 'overseas'] as const;
export const CERTIFICATIONS = [
	'iso-27001',
	'iso-27701',
	'iso-9001',
	'iso-42001',
	'soc2-type2',
	'csa-star',
	'pci-dss',
	'sraa-passed',
	'mlps-level-3'
] as const;
export const PRICING_MODELS = [
	'subscription',
	'one-off',
	'usage',
	'free-trial',
	'open-source',
	'to-be-agreed'
] as const;
export const SECURITY_LEVELS = ['unclassified', 'restricted', 'confidential'] as const;
export const UI_LANGUAGES = ['en', 'tc', 'sc'] as const;
