import type { Translator } from '../../i18n/index.ts';

/** Codes inside a reason's values, by the vocabulary that names them. */
const VOCABULARY: Record<string, string> = { certification: 'vocab.certification' };

/**
 * A reason, gate or note of an explanation in words: the message `match.GROUP.KEY` with its values named.
 * @param capabilities texts of the need's required capabilities in the reader's language, for `index` values
 */
export function matchWords(
	t: Translator,
	group: string,
	note: { key: string; values?: Record<string, string> | undefined },
	capabilities: readonly string[] = []
): string {
	const values: Record<string, string> = {};
	for (const [name, value] of Object.entries(note.values ?? {})) {
		if (name === 'index') values['capability'] = capabilities[Number(value)] ?? '';
		else values[name] = VOCABULARY[name] ? t.dynamic(`${VOCABULARY[name]}.${value}`) : value;
	}
	return t.dynamic(group ? `match.${group}.${note.key}` : `match.${note.key}`, values);
}
