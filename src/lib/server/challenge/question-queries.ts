import { z } from 'zod';
import { bureauxOf } from '../../domain/challenge/policy.ts';
import { toQuestionView, type QuestionView } from '../../domain/challenge/question.ts';
import { organisationsOf } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Page } from '../storage/port.ts';
import { questionsSpec } from './challenge-collection.ts';
import { challengeFor, challenges } from './challenge-store.ts';

export const listQuestionsInput = z.object({ challengeId: idSchema, ...pageInput });

/** The questions and answers on a challenge, in the order asked; nobody reads who asked. */
export async function listQuestions(
	ctx: Ctx,
	input: z.infer<typeof listQuestionsInput>
): Promise<Page<QuestionView>> {
	await challengeFor(ctx, input.challengeId, 'view-public');
	const suppliers = organisationsOf(ctx.actor, 'supplier');
	const page = await ctx.storage.collection(questionsSpec).list({
		filter: where.eq('challengeId', input.challengeId),
		sort: 'asked',
		...pageOf(input)
	});
	const items = page.items.map((question) => toQuestionView(question, suppliers));
	return page.nextCursor ? { items, nextCursor: page.nextCursor } : { items };
}

export interface UnansweredQuestion {
	id: string;
	challengeId: string;
	challengeTitle: LangText;
	question: QuestionView['question'];
	askedAt: string;
}

export const listUnansweredInput = z.object({ limit: pageInput.limit });

/** Questions that a bureau of the actor still owes an answer to, longest waiting first, and how many there are. */
export async function listUnanswered(
	ctx: Ctx,
	input: z.infer<typeof listUnansweredInput>
): Promise<{ items: UnansweredQuestion[]; total: number }> {
	const mine = bureauxOf(ctx.actor);
	if (mine.length === 0) return { items: [], total: 0 };
	const questions = ctx.storage.collection(questionsSpec);
	const filter = where.and(where.in('organisationId', mine), where.exists('answeredAt', false));
	const [page, total] = await Promise.all([
		questions.list({ filter, sort: 'asked', limit: input.limit }),
		questions.count(filter)
	]);
	const asked = await challenges(ctx).getMany([...new Set(page.items.map((one) => one.challengeId))]);
	const titles = new Map(asked.map(({ id, content }) => [id, content.title]));
	const items = page.items.map(({ id, challengeId, question, createdAt }) => ({
		id,
		challengeId,
		challengeTitle: titles.get(challengeId) ?? {},
		question,
		askedAt: createdAt
	}));
	return { items, total };
}
