import { z } from 'zod';
import { toQuestionView, type QuestionView } from '../../domain/challenge/question.ts';
import { actorId, organisationsOf } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { langText } from '../../domain/shared/lang-text.ts';
import { eventOf, type Ctx } from '../services.ts';
import { questionsSpec } from './challenge-collection.ts';
import { challengeFor } from './challenge-store.ts';

export const answerQuestionInput = z.object({
	id: idSchema,
	version: z.number().int(),
	answer: langText(4000)
});

/** The bureau (or a coordinator) answers for everybody to read; an answer can be put right later, which is audited. */
export async function answerQuestion(
	ctx: Ctx,
	input: z.infer<typeof answerQuestionInput>
): Promise<QuestionView> {
	const collection = ctx.storage.collection(questionsSpec);
	const question = await collection.get(input.id);
	const challenge = await challengeFor(ctx, question.challengeId, 'answer');
	if (challenge.state.status === 'closed') throw new AppError('illegal-transition');
	const readers = organisationsOf(ctx.actor, 'supplier');
	if (question.version !== input.version)
		throw new AppError('conflict', {
			reason: 'version',
			detail: { current: toQuestionView(question, readers) }
		});
	const now = ctx.now();
	const by = actorId(ctx.actor);
	const { derived: _derived, stale: _stale, ...typed } = input.answer;
	const saved = await collection.replace(
		{ ...question, updatedAt: now, answer: { text: ctx.text.complete(typed), at: now, by } },
		question.version,
		[
			eventOf(
				ctx,
				by,
				'question.answered',
				{ kind: 'question', id: question.id, version: question.version + 1 },
				{
					organisationId: challenge.organisationId,
					supplierId: question.supplierId,
					challengeId: challenge.id,
					reference: challenge.reference,
					title: challenge.content.title ?? {},
					...(question.answer ? { replaced: question.answer.text } : {})
				}
			)
		]
	);
	return toQuestionView(saved, readers);
}
