import { z } from 'zod';
import { questionsOpen } from '../../domain/challenge/policy.ts';
import { toQuestionView, type QuestionView } from '../../domain/challenge/question.ts';
import { actorId, organisationsOf } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { langText } from '../../domain/shared/lang-text.ts';
import { eventOf, type Ctx } from '../services.ts';
import { questionsSpec } from './challenge-collection.ts';
import { challengeFor } from './challenge-store.ts';

export const askQuestionInput = z.object({ challengeId: idSchema, question: langText(2000) });

/** A supplier asks in public. @throws AppError `forbidden` with reason `questions-closed` after the last day */
export async function askQuestion(ctx: Ctx, input: z.infer<typeof askQuestionInput>): Promise<QuestionView> {
	const challenge = await challengeFor(ctx, input.challengeId, 'ask');
	const now = ctx.now();
	if (!questionsOpen(challenge, now)) throw new AppError('forbidden', { reason: 'questions-closed' });
	const suppliers = organisationsOf(ctx.actor, 'supplier');
	const supplierId = suppliers[0];
	if (!supplierId) throw new AppError('forbidden');
	const id = ctx.newId();
	const { derived: _derived, stale: _stale, ...typed } = input.question;
	const question = await ctx.storage.collection(questionsSpec).insert(
		{
			id,
			createdAt: now,
			updatedAt: now,
			challengeId: challenge.id,
			organisationId: challenge.organisationId,
			askedBy: actorId(ctx.actor),
			supplierId,
			question: ctx.text.complete(typed)
		},
		[
			eventOf(
				ctx,
				actorId(ctx.actor),
				'question.asked',
				{ kind: 'question', id, version: 1 },
				{
					organisationId: challenge.organisationId,
					challengeId: challenge.id,
					reference: challenge.reference,
					title: challenge.content.title ?? {}
				}
			)
		]
	);
	return toQuestionView(question, suppliers);
}
