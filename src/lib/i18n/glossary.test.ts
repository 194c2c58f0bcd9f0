import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages as sc } from './sc/index.ts';
import { messages as tc } from './tc/index.ts';

/** Words of the code, and names that stand in the data (the lab's, a gate's): no message says them. */
const NOT_IN_MESSAGES = new Set([
	'match profile',
	'passage',
	'vector',
	'language mean',
	'audience',
	'domain event',
	'outbox',
	'exposure',
	'lab',
	'assessment'
]);

const rows = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => /^\| (?!-|code )/.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string, string]);
const said = { tc: JSON.stringify(tc), sc: JSON.stringify(sc) };

test('every word of the glossary is the one that pages use', () => {
	expect(rows.length).toBeGreaterThan(25);
	const unsaid = rows
		.filter(([, code]) => !NOT_IN_MESSAGES.has(code))
		.flatMap(([, code, , inTc, inSc]) => [
			...(said.tc.includes(inTc) ? [] : [`${code}: ${inTc}`]),
			...(said.sc.includes(inSc) ? [] : [`${code}: ${inSc}`])
		]);
	expect(unsaid).toEqual([]);
});
