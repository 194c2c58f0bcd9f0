import { z } from 'zod';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { changedSolutionFields, importantChanges } from '../../domain/solution/changes.ts';
import { solutionReadiness } from '../../domain/solution/readiness.ts';
import { settleSolutionDraft } from '../../domain/solution/solution-draft.ts';
import type { SolutionContent, SolutionStatus } from '../../domain/solution/solution.ts';
import { EDITABLE_SOLUTION_STATUSES } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import {
	assertSolutionVersion,
	fullView,
	solutionEvent,
	solutionFor,
	writeSolution
} from './solution-store.ts';

export const saveSolutionInput = z.object({
	id: idSchema,
	version: z.number().int(),
	/** The whole content as typed so far: `settleSolutionDraft` makes it into content. */
	content: z.record(z.string(), z.unknown())
});

/**
 * Saves the whole description. A listed solution stays listed; a change of what others judged it by is an event of
 * its own (`solution.important-change`), for those who follow it.
 * @throws AppError `illegal-transition` while it is under review or archived; `invalid` when a listed one would lose
 * what listing needs; `conflict` with the stored version when it moved on
 */
export async function saveSolution(
	ctx: Ctx,
	input: z.infer<typeof saveSolutionInput>
): Promise<FullSolutionView> {
	const before = await solutionFor(ctx, input.id, 'edit');
	await assertSolutionVersion(ctx, before, input.version);
	const { status } = before.state;
	if (!(EDITABLE_SOLUTION_STATUSES as readonly SolutionStatus[]).includes(status))
		throw new AppError('illegal-transition', { detail: { from: status, step: 'edit' } });
	const content = settleSolutionDraft(input.content, before.content, (text) => ctx.text.complete(text));
	const changed = changedSolutionFields(before.content, content);
	if (changed.length === 0) return fullView(ctx, before);
	if (status === 'listed' || status === 'suspended') requireReady(content);
	const after = { ...before, content, updatedAt: ctx.now() };
	const events = [solutionEvent(ctx, 'updated', before, after, { changed })];
	const important = importantChanges(changed);
	if (status === 'listed' && important.length > 0)
		events.push(solutionEvent(ctx, 'important-change', before, after, { changed: important }));
	return writeSolution(ctx, before, after, events);
}

function requireReady(content: SolutionContent) {
	const { missing } = solutionReadiness(content);
	if (missing.length === 0) return;
	const fields = Object.fromEntries(missing.map((field) => [`content.${field}`, 'needed-while-listed']));
	throw new AppError('invalid', { reason: 'not-ready', fields });
}
