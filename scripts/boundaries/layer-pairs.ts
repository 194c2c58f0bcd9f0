import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER, LAYERS, MAY_IMPORT, NOT_IN_BROWSERS, type Layer } from './layers.js';

/** What is imported of each layer; the router's file is the one of its layer that browsers may know, by type. */
const target = (layer: Layer): string =>
	layer === 'trpc' ? `${FOLDER.trpc}/app-router.ts` : `${FOLDER[layer]}/pairs/target.ts`;

/**
 * Plants a file for each ordered pair of layers, which imports the second from within the first, as a module and,
 * where there are components, as one.
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
			// The name of a router's file: those alone know tRPC, which is no matter of layers.
			const module = `${FOLDER[from]}/pairs/to-${to}-router.ts`;
			const source = path.posix.relative(path.posix.dirname(module), target(to));
			const relative = source.startsWith('.') ? source : `./${source}`;
			const asType = to === 'trpc' && (from === 'ui' || from === 'i18n');
			write(module, `export ${asType ? 'type { It }' : '{ it }'} from '${relative}';\n`);
			planted.set(module, MAY_IMPORT[from].includes(to));
			if (from !== 'ui' && from !== 'routes') continue;
			const component = module.replace('-router.ts', '.svelte');
			const line =
				to === 'trpc' ? `import type { It } from '${relative}';` : `import { it } from '${relative}';`;
			const use = to === 'trpc' ? 'let { it }: { it: It } = $props();' : '';
			write(component, `<script lang="ts">\n\t${line}\n\t${use}\n</script>\n\n{it}\n`);
			planted.set(component, MAY_IMPORT[from].includes(to) && !NOT_IN_BROWSERS.includes(to));
		}
	return planted;
}
