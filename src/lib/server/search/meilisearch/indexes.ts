import type { Meilisearch } from 'meilisearch';
import { AppError } from '../../../domain/shared/error.ts';
import type { SearchIndexSpec } from '../port.ts';
import { madeAt, nextOf, prepareIndex } from './rebuild.ts';
import { failureOf } from './tasks.ts';
import { checkVersion } from './version.ts';

/** The declared indexes on the server: made when they can be, for it may have been down when the product started. */
export class Indexes {
	private readonly specs = new Map<string, SearchIndexSpec>();
	private readonly unprepared = new Set<string>();
	private readonly client: Meilisearch;
	private readonly prefix: string;

	constructor(client: Meilisearch, prefix: string) {
		this.client = client;
		this.prefix = prefix;
	}

	/** The server's name of an index. */
	uid(name: string): string {
		return `${this.prefix}${name}`;
	}

	declare(specs: readonly SearchIndexSpec[]): void {
		for (const spec of specs) {
			this.specs.set(spec.name, spec);
			this.unprepared.add(spec.name);
		}
	}

	spec(name: string): SearchIndexSpec {
		const spec = this.specs.get(name);
		if (!spec) throw new AppError('unavailable', { reason: 'search-unavailable' });
		return spec;
	}

	/** The server's name of an index that is there with its settings. @throws AppError `unavailable` */
	async ready(name: string): Promise<string> {
		const spec = this.spec(name);
		if (this.unprepared.has(name)) {
			await checkVersion(this.client);
			await prepareIndex(this.client, this.uid(name), spec);
		}
		this.unprepared.delete(name);
		return this.uid(name);
	}

	/**
	 * Writes to the index, and to the one that a rebuild, here or in another process, is filling. An index that is gone
	 * is made again; where the one being filled is, it has become the index meanwhile.
	 */
	async write(name: string, work: (uid: string) => Promise<void>): Promise<void> {
		const uid = await this.ready(name);
		const next = nextOf(uid);
		const live = () =>
			work(uid).catch(async (error: unknown) => {
				if (!isMissingIndex(error)) throw error;
				this.unprepared.add(name);
				await work(await this.ready(name));
			});
		if ((await madeAt(this.client, next)) === undefined) return live();
		const building = work(next).catch((error: unknown) => {
			if (!isMissingIndex(error)) throw error;
			return live();
		});
		await Promise.all([live(), building]);
	}
}

const isMissingIndex = (error: unknown): boolean => failureOf(error) === 'index_not_found';
