import { z } from 'zod';
import { aggregateShape, daySchema, idSchema } from '../shared/aggregate.ts';
import { challengeContentSchema } from '../challenge/challenge.ts';
import { CHANNELS, GLOSS_QUANTUM, type Channel, type FieldCounts } from './channels.ts';
import { solutionFactsSchema } from './facts.ts';
import { inQuanta, total } from './indexed-text.ts';
import { LANGUAGES } from './language-means.ts';
import { weightsSchema } from './weights.ts';

/** Hundreds are read for each match: so the form that scoring works on (indexed-text.ts), its bytes in base64. */
const packedTextSchema = z.object({
	entries: z.base64(),
	titleLength: z.number().min(0),
	bodyLength: z.number().min(0)
});
export type PackedText = z.infer<typeof packedTextSchema>;

/** A need's words are asked for by name: `term count term count …`; terms have no spaces, and JSON of it is small. */
const packedSchema = z.object({
	title: z.string(),
	body: z.string(),
	/** Words in each field, before any were dropped (fractions in `gloss`). */
	titleLength: z.number().min(0),
	bodyLength: z.number().min(0)
});
export type PackedCounts = z.infer<typeof packedSchema>;

const byChannel = z.enum(CHANNELS);

/** What the matcher knows of a listed solution: its words by channel and its facts. A projection, rebuilt by reindex. */
export const solutionProfileSchema = z.object({
	...aggregateShape,
	channels: z.partialRecord(byChannel, packedTextSchema),
	facts: solutionFactsSchema
});
export type SolutionProfile = z.infer<typeof solutionProfileSchema>;

/** What the matcher reads of a need apart from its words. */
export const needFactsSchema = z.object({
	organisationId: idSchema,
	weights: weightsSchema,
	content: challengeContentSchema.pick({
		capabilities: true,
		technologies: true,
		areas: true,
		constraints: true,
		datasets: true,
		budget: true,
		trialStart: true
	}),
	/** Until when suppliers may propose. */
	proposalsDue: daySchema.optional(),
	/** What it asks, for its vector (asked-text.ts). */
	asked: z.array(z.object({ text: z.string(), language: z.enum(LANGUAGES) })).optional()
});
export type NeedFacts = z.infer<typeof needFactsSchema>;

/** The same of a published need. */
export const needProfileSchema = z.object({
	...aggregateShape,
	channels: z.partialRecord(byChannel, packedSchema),
	need: needFactsSchema
});
export type NeedProfile = z.infer<typeof needProfileSchema>;

const quantum = (channel: Channel): number => (channel === 'gloss' ? GLOSS_QUANTUM : 1);

/** Packs counts for storage. Gloss terms below half a quantum are left out. */
export function packCounts(channel: Channel, counts: FieldCounts): PackedCounts {
	const scale = quantum(channel);
	const pack = (field: ReadonlyMap<string, number>) =>
		[...field]
			.map(([term, count]) => ({ term, count: Math.round(count * scale) }))
			.filter(({ count }) => count > 0)
			.map(({ term, count }) => `${term} ${count}`)
			.join(' ');
	return {
		title: pack(counts.title),
		body: pack(counts.body),
		titleLength: inQuanta(counts.lengths?.title ?? total(counts.title)),
		bodyLength: inQuanta(counts.lengths?.body ?? total(counts.body))
	};
}

/** Reads one packed field back; calls `each` with the term and its count in words. */
function unpackField(channel: Channel, packed: string, each: (term: string, count: number) => void): void {
	if (packed === '') return;
	const scale = quantum(channel);
	const pieces = packed.split(' ');
	for (let at = 0; at < pieces.length; at += 2) each(pieces[at]!, Number(pieces[at + 1]) / scale);
}

/** The counts of a packed channel, both fields. */
export function unpackCounts(channel: Channel, packed: PackedCounts): FieldCounts {
	const title = new Map<string, number>();
	const body = new Map<string, number>();
	unpackField(channel, packed.title, (term, count) => title.set(term, count));
	unpackField(channel, packed.body, (term, count) => body.set(term, count));
	return { title, body, lengths: { title: packed.titleLength, body: packed.bodyLength } };
}
