import { formToObject } from './form.ts';

const TRUTH: Record<string, boolean | undefined> = { true: true, false: false };

/** A posted solution editor: the version seen and the content as typed. "Not known" is a choice, not a "no". */
export function readSolutionForm(form: FormData): {
	values: Record<string, unknown>;
	version: number;
	content: Record<string, unknown>;
} {
	const values = formToObject(form);
	const raw = values['content'];
	const typed = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
	const content = { ...typed, usesAi: TRUTH[String(typed['usesAi'])] };
	return { values, version: Number(values['version']), content };
}
