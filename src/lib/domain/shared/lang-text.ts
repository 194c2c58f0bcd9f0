import { z } from 'zod';
import { LOCALES, type Locale } from './locale.ts';
import { hasText, pickText, type LangText } from './pick-text.ts';
import { cleanProse } from './prose.ts';

export { hasText, pickText, type LangText };

/**
 * A schema for one trilingual text.
 * @param max longest text of one language, in UTF-16 code units
 * @throws ZodError with message `text-required` when no language is given, `text-too-long` past `max`
 */
export function langText(max: number) {
	const one = z.string().overwrite(cleanProse).optional();
	return z
		.object({
			en: one,
			tc: one,
			sc: one,
			derived: z.array(z.enum(LOCALES)).optional(),
			stale: z.array(z.enum(LOCALES)).optional()
		})
		.refine((text) => LOCALES.some((locale) => text[locale]), 'text-required')
		.check(({ value, issues }) => {
			for (const locale of tooLong(value, max))
				issues.push({
					code: 'too_big',
					origin: 'string',
					maximum: max,
					inclusive: true,
					input: value[locale],
					path: [locale],
					message: 'text-too-long'
				});
		});
}

/** Languages past the limit. What the machine made of Traditional Chinese counts there, where somebody can shorten it. */
function tooLong(text: LangText, max: number): Locale[] {
	const past = LOCALES.filter((locale) => (text[locale]?.length ?? 0) > max);
	const typedAt = (locale: Locale) => (text.tc && text.derived?.includes(locale) ? 'tc' : locale);
	return [...new Set(past.map(typedAt))];
}

/** The same as a form sends it: `reviewed` lists translations that somebody read and found right (settle-texts.ts). */
export const typedText = (max: number) =>
	langText(max).safeExtend({ reviewed: z.array(z.enum(LOCALES)).optional() });

/**
 * Flags translations as stale: a language that did not change while another, human-written one did.
 * A derived language is never stale, since it is made anew.
 */
export function flagStale(before: LangText | undefined, after: LangText): LangText {
	if (!before) return after;
	const derived = new Set(after.derived ?? []);
	const human = LOCALES.filter((locale) => !derived.has(locale));
	const changed = human.filter((locale) => (before[locale] ?? '') !== (after[locale] ?? ''));
	const stillStale = (before.stale ?? []).filter((locale) => !changed.includes(locale));
	// A first translation, or a hand-made one in place of the machine's, takes nothing away from the others.
	const rewritten = changed.some((locale) => before[locale] && !before.derived?.includes(locale));
	const newlyStale = rewritten ? human.filter((locale) => after[locale] && !changed.includes(locale)) : [];
	const stale = LOCALES.filter(
		(locale) => after[locale] && (stillStale.includes(locale) || newlyStale.includes(locale))
	);
	return { ...after, stale: stale.length > 0 ? stale : undefined };
}
