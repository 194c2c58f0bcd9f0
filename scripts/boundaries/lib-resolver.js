// How eslint-plugin-boundaries finds the file behind `$lib/…`. Without it such an import counts as a package's, which
// every layer may import.
import { statSync } from 'node:fs';
import path from 'node:path';

/** Of the interface that eslint-module-utils asks resolvers to have. */
export const interfaceVersion = 2;

/**
 * @param {string} source as it is imported
 * @param {string} file that imports it, somewhere under a folder `src`
 * @param {{ extensions: string[] }} config
 * @returns {{ found: boolean, path?: string }}
 */
export function resolve(source, file, { extensions }) {
	if (!source.startsWith('$lib/')) return { found: false };
	const root = file.slice(0, file.lastIndexOf(`${path.sep}src${path.sep}`));
	const base = path.join(root, 'src/lib', source.slice('$lib/'.length));
	const candidates = ['', ...extensions, ...extensions.map((extension) => `/index${extension}`)];
	const found = candidates.map((end) => base + end).find(isFile);
	return found ? { found: true, path: found } : { found: false };
}

/** @param {string} name */
const isFile = (name) => statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
