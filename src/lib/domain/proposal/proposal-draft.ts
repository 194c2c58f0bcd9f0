import { cleanDraft } from '../shared/clean-draft.ts';
import { AppError } from '../shared/error.ts';
import { fieldErrors } from '../shared/field-errors.ts';
import type { LangText } from '../shared/lang-text.ts';
import { settleTexts } from '../shared/settle-texts.ts';
import { proposalContentSchema, type ProposalContent } from './proposal.ts';

/**
 * A proposal's content as typed so far, made into the stored one.
 * @param complete fills Simplified Chinese from Traditional (TextPort.complete)
 * @throws AppError `invalid` with a message key per field, paths under `content.`
 */
export function settleProposalDraft(
	raw: unknown,
	before: ProposalContent | undefined,
	complete: (text: LangText) => LangText
): ProposalContent {
	const parsed = proposalContentSchema.safeParse(settleTexts(cleanDraft(raw), before, complete));
	if (parsed.success) return parsed.data;
	throw new AppError('invalid', { fields: fieldErrors(parsed.error, 'content') });
}
