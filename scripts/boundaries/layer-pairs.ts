import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER, LAYERS, MAY_IMPORT, NOT_IN_BROWSERS, type Layer } from './layers.js';

/** What is imported of each layer; the router's file is the one of its layer that browsers may know, by type. */
const target = (layer: Layer): string =>
	layer === 'trpc' ? `${FOLDER.trpc}/app-router.ts` : `${FOLDER[layer]}/pairs/target.ts`;

/** How one file may name another: by a relative path, and by `$lib` where the importing layer knows that. */
function spellings(from: string, to: string): Record<string, string> {
	const source = path.posix.relative(path.posix.dirname(from), to);
	const relative = { '': source.startsWith('.') ? source : `./${source}` };
	if (/^src\/lib\/(domain|server)\//.test(from) || !to.startsWith('src/lib/')) return relative;
	return { ...relative, '-by-lib': to.replace('src/lib/', '$lib/').replace(/\.ts$/, '') };
}

/**
 * Plants a file for each ordered pair of layers, which imports the second from within the first, as a module and,
 * where there are components, as one, in each way of writing it.
 * @returns whether each file may be as it is, by its path within `root`
 */
export function plantLayerPairs(root: string): Map<string, boolean> {
	const planted = new Map<string, boolean>();
	const write = (file: string, text: string) => {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), text);
	};
	for (const layer of LAYERS) write(target(layer), 'export const it = 1;\nexport type It = typeof it;\n');
	for (const from of LAYERS)
		for (const to of LAYERS) {
			const base = `${FOLDER[from]}/pairs/to-${to}`;
			for (const [how, source] of Object.entries(spellings(base, target(to)))) {
				// The name of a router's file: those alone know tRPC, which is no matter of layers.
				const module = `${base}${how}-router.ts`;
				const asType = to === 'trpc' && (from === 'ui' || from === 'i18n');
				write(module, `export ${asType ? 'type { It }' : '{ it }'} from '${source}';\n`);
				planted.set(module, MAY_IMPORT[from].includes(to));
				if (from !== 'ui' && from !== 'routes') continue;
				const fine = MAY_IMPORT[from].includes(to) && !NOT_IN_BROWSERS.includes(to);
				const component = `${base}${how}.svelte`;
				const line =
					to === 'trpc' ? `import type { It } from '${source}';` : `import { it } from '${source}';`;
				const use = to === 'trpc' ? 'let { it }: { it: It } = $props();' : '';
				write(component, `<script lang="ts">\n\t${line}\n\t${use}\n</script>\n\n{it}\n`);
				planted.set(component, fine);
			}
		}
	return planted;
}
