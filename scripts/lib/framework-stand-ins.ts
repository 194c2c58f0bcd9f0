import path from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = path.resolve(import.meta.dirname, '../../src/lib/web/framework');
const PAGE_ROOT = path.join(FOLDER, 'page-root.ts');
const TRACKED_URL = path.join(FOLDER, 'tracked-url.ts');
const LOAD_DATA = /@sveltejs\/kit\/src\/runtime\/server\/page\/load_data\.js$/;
const IMPORT = "import { disable_search, make_trackable } from '../../../utils/url.js';";

/**
 * SvelteKit's loading of a page's data with our `make_trackable`.
 * @param code the source of its `load_data.js`
 * @throws Error where the source is not the one that this was written for
 */
export function withTrackedUrl(code: string): string {
	if (!code.includes(IMPORT))
		throw new Error(
			'SvelteKit tracks addresses in another way now: see "What a page leaves behind" in docs/decisions/sveltekit-2.md.'
		);
	return code.replace(
		IMPORT,
		`import { disable_search } from '../../../utils/url.js'; import { make_trackable } from ${JSON.stringify(TRACKED_URL)};`
	);
}

/**
 * In the server's build, puts our own (`src/lib/web/framework`) in the place of two pieces of SvelteKit and Svelte that
 * keep every answered page in memory until the whole heap is collected. A build that no longer uses them fails, so that
 * nobody believes they are still replaced.
 */
export function frameworkStandIns(): Plugin {
	const replaced = new Set<string>();
	return {
		name: 'labmatch:framework-stand-ins',
		enforce: 'pre',
		apply: 'build',
		applyToEnvironment: ({ config }) => config.consumer === 'server',
		resolveId(source, importer) {
			if (source !== 'svelte/legacy' || !importer?.endsWith('/generated/root.js')) return null;
			replaced.add(PAGE_ROOT);
			return PAGE_ROOT;
		},
		transform(code, id) {
			if (!LOAD_DATA.test(id)) return null;
			replaced.add(TRACKED_URL);
			return { code: withTrackedUrl(code), map: null };
		},
		buildEnd(error) {
			for (const file of [PAGE_ROOT, TRACKED_URL])
				if (!error && !replaced.has(file))
					this.error(`${path.basename(file)} stands in for nothing any more`);
		}
	};
}
