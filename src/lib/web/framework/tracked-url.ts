import type { InspectOptions } from 'node:util';

type Inspect = (value: unknown, options: InspectOptions) => string;

/**
 * The `url` of a server `load`, which tells what of it is read. SvelteKit adds its own properties to each address
 * instead, and they keep what the page was made from in memory until the whole heap is collected
 * (docs/decisions/sveltekit-2.md).
 */
class TrackedUrl extends URL {
	readonly #onRead: () => void;
	readonly #params: URLSearchParams;

	constructor(url: URL, onRead: () => void, onParam: (name: string) => void) {
		super(url.href);
		this.#onRead = onRead;
		this.#params = tracked(super.searchParams, onRead, onParam);
	}

	override get href() {
		this.#onRead();
		return super.href;
	}

	override get pathname() {
		this.#onRead();
		return super.pathname;
	}

	override get search() {
		this.#onRead();
		return super.search;
	}

	override get searchParams() {
		return this.#params;
	}

	override get hash(): never {
		throw new Error('A server never knows event.url.hash: use page.url.hash in a component');
	}

	override toString() {
		this.#onRead();
		return super.toString();
	}

	override toJSON() {
		this.#onRead();
		return super.toJSON();
	}

	/** For the log: Node's own would read the hash. */
	[Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: InspectOptions, inspect: Inspect) {
		return inspect(new URL(super.href), options);
	}
}

/** One parameter read by its name is told as such, any other use as a use of all of them. */
const tracked = (params: URLSearchParams, onRead: () => void, onParam: (name: string) => void) =>
	new Proxy(params, {
		get(target, key) {
			if (key === 'get' || key === 'getAll' || key === 'has')
				return (name: string, ...rest: string[]) => {
					onParam(name);
					return (target[key] as (...args: string[]) => unknown)(name, ...rest);
				};
			onRead();
			const value: unknown = Reflect.get(target, key);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});

/**
 * Stands in for SvelteKit's function of this name on the server.
 * @param onRead called each time a part is read that can change while the page stays
 * @param onParam called with the name of each parameter of the query that is read by its name
 */
export const make_trackable = (url: URL, onRead: () => void, onParam: (name: string) => void): URL =>
	new TrackedUrl(url, onRead, onParam);
