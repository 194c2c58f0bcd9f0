import { cleanDraft } from '../shared/clean-draft.ts';
import { AppError } from '../shared/error.ts';
import type { LangText } from '../shared/lang-text.ts';
import { settleTexts } from '../shared/settle-texts.ts';
import { emptySolutionContent, solutionContentSchema, type SolutionContent } from './solution.ts';
import { fieldErrors } from '../shared/field-errors.ts';

/**
 * A solution's content as typed so far, made into the stored one.
 * @param complete fills Simplified Chinese from Traditional (TextPort.complete)
 * @throws AppError `invalid` with a message key per field, paths under `content.`
 */
export function settleSolutionDraft(
	raw: unknown,
	before: SolutionContent | undefined,
	complete: (text: LangText) => LangText
): SolutionContent {
	const settled = settleTexts(cleanDraft(raw), before, complete) as Record<string, unknown>;
	// A form posts ticked boxes only.
	if (Array.isArray(settled['references']))
		settled['references'] = settled['references'].map((row: unknown) =>
			typeof row === 'object' ? { publicSector: false, ...row } : row
		);
	const parsed = solutionContentSchema.safeParse({ ...emptySolutionContent(), ...settled });
	if (parsed.success) return withoutRepeats(parsed.data);
	throw new AppError('invalid', { fields: fieldErrors(parsed.error, 'content') });
}

const once = <T>(values: T[]): T[] => [...new Set(values)];

/** Chosen twice is chosen once. */
function withoutRepeats(content: SolutionContent): SolutionContent {
	const { technologies, areas, deploymentModels, dataLocations, certifications, languages } = content;
	return {
		...content,
		technologies: once(technologies),
		areas: once(areas),
		deploymentModels: once(deploymentModels),
		dataLocations: once(dataLocations),
		certifications: once(certifications),
		languages: once(languages)
	};
}
