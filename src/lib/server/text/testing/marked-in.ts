import type { Excerpt } from '../port.ts';

/** What is marked in a text. */
export const markedIn = (excerpt: Excerpt | undefined): string[] =>
	excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end)) ?? [];
