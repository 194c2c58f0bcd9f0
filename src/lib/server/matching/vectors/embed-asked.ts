import { askedTexts } from '../../../domain/matching/asked-text.ts';
import { challengesSpec } from '../../challenge/challenge-collection.ts';
import { AppError } from '../../../domain/shared/error.ts';
import type { Embedder } from '../../embedder/port.ts';
import type { Services } from '../../services.ts';
import { embedCached } from './embed-cached.ts';
import { toEmbed } from './item-passages.ts';

/**
 * Embeds what these needs ask, so that `knownNeedVectors` knows it: one short text a language. A text that the embedder
 * refuses is left out; such a need is compared by words.
 * @throws as the embedder, when it does not answer
 */
export async function embedAsked(
	services: Services & { embedder: Embedder },
	ids: readonly string[],
	model: string,
	signal?: AbortSignal
): Promise<void> {
	const needs = await services.storage.collection(challengesSpec).getMany(ids);
	for (const { content } of needs) {
		const texts = askedTexts(content).map(({ text }) => toEmbed(services.text, text));
		if (texts.length === 0) continue;
		try {
			await embedCached(services, services.embedder, 'query', texts, model, signal);
		} catch (error) {
			if (!(error instanceof AppError) || error.reason !== 'embedder-refused') throw error;
		}
	}
}
