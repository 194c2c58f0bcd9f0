import { z } from 'zod';
import { settleProposalDraft } from '../../domain/proposal/proposal-draft.ts';
import { isEditableProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { assertProposalVersion, proposalEvent, proposalFor, writeProposal } from './proposal-store.ts';
import { proposalView } from './proposal-views.ts';

export const saveProposalInput = z.object({
	id: idSchema,
	version: z.number().int(),
	/** The whole content as typed so far: `settleProposalDraft` makes it into content. */
	content: z.record(z.string(), z.unknown())
});

/**
 * Saves a draft or a withdrawn proposal; what others are judging stays as it was sent.
 * @throws AppError `illegal-transition` otherwise; `conflict` with the stored version when it moved on
 */
export async function saveProposal(
	ctx: Ctx,
	input: z.infer<typeof saveProposalInput>
): Promise<ProposalView> {
	const before = await proposalFor(ctx, input.id, 'edit');
	await assertProposalVersion(ctx, before, input.version);
	const { status } = before.state;
	if (!isEditableProposal(status))
		throw new AppError('illegal-transition', { detail: { from: status, step: 'edit' } });
	const content = settleProposalDraft(input.content, before.content, (text) => ctx.text.complete(text));
	const after = { ...before, content, updatedAt: ctx.now() };
	const saved = await writeProposal(ctx, before, after, [proposalEvent(ctx, 'updated', before, after)]);
	return proposalView(ctx, saved);
}
