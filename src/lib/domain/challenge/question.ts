import { z } from 'zod';
import { aggregateShape, idSchema, instantSchema } from '../shared/aggregate.ts';
import { langText, type LangText } from '../shared/lang-text.ts';

/** A supplier's question on a published challenge. Everybody reads question and answer; nobody reads who asked. */
export const questionSchema = z.object({
	...aggregateShape,
	challengeId: idSchema,
	/** The bureau that owes the answer. */
	organisationId: idSchema,
	askedBy: z.string(),
	supplierId: idSchema,
	question: langText(2000),
	answer: z.object({ text: langText(4000), at: instantSchema, by: z.string() }).optional()
});
export type Question = z.infer<typeof questionSchema>;

/** What everybody sees. `mine` tells the asking supplier which questions are its own. */
export interface QuestionView {
	id: string;
	version: number;
	question: LangText;
	askedAt: string;
	answer?: { text: LangText; at: string };
	mine: boolean;
}

/** @param supplierIds organisations of the reader */
export function toQuestionView(question: Question, supplierIds: readonly string[]): QuestionView {
	return {
		id: question.id,
		version: question.version,
		question: question.question,
		askedAt: question.createdAt,
		...(question.answer ? { answer: { text: question.answer.text, at: question.answer.at } } : {}),
		mine: supplierIds.includes(question.supplierId)
	};
}
