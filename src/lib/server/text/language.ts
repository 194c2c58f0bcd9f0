import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';
import { mostlyIn } from '../../domain/shared/written-language.ts';
import { toSimplified } from './fold.ts';

/** Characters looked at: enough to tell a language. */
const SAMPLE = 4000;

type Script = 'tc' | 'sc';
let scripts: Map<string, Script> | undefined;

/** Characters that only one script has, from the conversion itself: what changes, and what it changes into. */
function scriptOf(character: string): Script | undefined {
	if (!scripts) {
		scripts = new Map();
		for (let code = 0x4e00; code <= 0x9fff; code++) {
			const one = String.fromCharCode(code);
			const simplified = toSimplified(one);
			if (simplified === one) continue;
			scripts.set(one, 'tc');
			if (!scripts.has(simplified)) scripts.set(simplified, 'sc');
		}
	}
	return scripts.get(character);
}

/** @see TextPort.detect: Chinese that could be either script is taken as Traditional, Hong Kong's. */
export const detect = (text: string): Locale =>
	mostlyIn(text.slice(0, SAMPLE).toWellFormed(), scriptOf, 'tc') ?? 'en';

/** @see TextPort.complete */
export function complete(text: LangText): LangText {
	const derived = text.derived?.includes('sc') ?? false;
	if (text.sc && !derived) return text;
	const others = (text.derived ?? []).filter((locale) => locale !== 'sc');
	if (text.tc) return { ...text, sc: toSimplified(text.tc), derived: [...others, 'sc'] };
	if (!derived) return text;
	// What it was made from is gone: it goes too, unless it is all there is.
	const kept = text.en ? { ...text, sc: undefined } : text;
	return { ...kept, derived: others.length > 0 ? others : undefined };
}
