import { z } from 'zod';

/** Control characters but for tab and line feed: no page, print or mail can show them. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;
/** Anything that can be seen. Formatting characters join emoji and Indic letters, but alone they are nothing. */
const VISIBLE = /[^\s\p{Cf}]/u;

/**
 * What a person typed as a page can show it: line ends as line feeds, half a character as U+FFFD, no control
 * characters, no space around it. A text in which nothing can be seen is empty.
 */
export function cleanProse(typed: string): string {
	const text = typed.toWellFormed().replaceAll('\r\n', '\n').replace(CONTROLS, '');
	return VISIBLE.test(text) ? text.trim() : '';
}

/**
 * A schema for what people write in one language: notes, reasons, conditions.
 * @param max in UTF-16 code units, after it was cleaned
 */
export const prose = (max: number) => z.string().overwrite(cleanProse).max(max);
