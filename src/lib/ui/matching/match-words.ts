import type { Translator } from '../../i18n/index.ts';
import { termName, type AskedWords } from './asked-words.ts';

/** Codes inside a reason's values, by the messages that name them. */
const MESSAGES: Record<string, string> = { certification: 'vocab.certification' };
/** Lists of codes, by the vocabulary that names them. */
const VOCABULARY = { technologies: 'technology', areas: 'area' } as const;

const NOTHING: AskedWords = { capabilities: [], names: { technology: {}, area: {} } };

/**
 * A reason, gate or note of an explanation in words: the message `match.GROUP.KEY` with its values named.
 * @param asked what the need asks for, for values that name its parts
 */
export function matchWords(
	t: Translator,
	group: string,
	note: { key: string; values?: Record<string, string> | undefined },
	asked: AskedWords = NOTHING
): string {
	const values: Record<string, string> = {};
	for (const [name, value] of Object.entries(note.values ?? {})) {
		if (name === 'index') {
			const one = asked.capabilities[Number(value)];
			Object.assign(values, { capability: one?.text ?? '', technology: one?.technology ?? '' });
		} else if (name === 'technologies' || name === 'areas') {
			const names = asked.names[VOCABULARY[name]];
			values[name] = t.list(value.split(' ').map((code) => termName(names, code)));
		} else values[name] = MESSAGES[name] ? t.dynamic(`${MESSAGES[name]}.${value}`) : value;
	}
	return t.dynamic(group ? `match.${group}.${note.key}` : `match.${note.key}`, values);
}
