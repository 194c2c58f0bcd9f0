import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTrackedUrl } from './framework-stand-ins.ts';

const source = readFileSync(
	new URL('../../node_modules/@sveltejs/kit/src/runtime/server/page/load_data.js', import.meta.url),
	'utf8'
);

test('the installed SvelteKit takes the tracked address from here', () => {
	const code = withTrackedUrl(source);
	expect(code).toMatch(/import \{ make_trackable \} from ".+\/src\/lib\/web\/framework\/tracked-url\.ts"/);
	expect(code).toContain('make_trackable(\n');
	expect(code.match(/import \{[^}]*make_trackable/g)).toHaveLength(1);
});

test('a SvelteKit that tracks addresses in another way stops the build', () => {
	expect(() => withTrackedUrl('export {}')).toThrow('sveltekit-2.md');
});
