// The layers of docs/architecture.md and who may import whom. Both checks are made from this one table:
// dependency-cruiser.js on the resolved graph, eslint-boundaries.js on the source, where type-only imports show.

/** @typedef {'domain' | 'i18n' | 'ui' | 'web' | 'trpc' | 'server' | 'routes'} Layer */

/** Folder of each layer; one that lies in another's comes before it. @type {Record<Layer, string>} */
export const FOLDER = {
	domain: 'src/lib/domain',
	i18n: 'src/lib/i18n',
	ui: 'src/lib/ui',
	web: 'src/lib/web',
	trpc: 'src/lib/server/trpc',
	server: 'src/lib/server',
	routes: 'src/routes'
};

/** @type {Record<Layer, readonly Layer[]>} */
export const MAY_IMPORT = {
	domain: ['domain'],
	i18n: ['domain', 'i18n'],
	ui: ['domain', 'i18n', 'ui', 'trpc'],
	web: ['domain', 'i18n', 'server', 'trpc', 'web'],
	trpc: ['domain', 'server', 'trpc'],
	server: ['domain', 'server', 'trpc'],
	routes: ['domain', 'i18n', 'ui', 'web', 'routes', 'trpc', 'server']
};

/** What is sent to browsers may import none of these, wherever it lies; `trpc` as a type only. @type {readonly Layer[]} */
export const NOT_IN_BROWSERS = ['server', 'web'];

/** @type {readonly Layer[]} */
export const LAYERS = /** @type {Layer[]} */ (Object.keys(FOLDER));
