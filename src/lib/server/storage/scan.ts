import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { Collection, Page, Query } from './port.ts';

const SCAN_PAGE = 200;

/** `scan` over an adapter's `list`: pages behind the scenes, each document at most once. */
export async function* scanPages<T extends Aggregate>(
	collection: Pick<Collection<T>, 'list'>,
	query: Omit<Query, 'limit' | 'cursor'> = {}
): AsyncIterable<T> {
	// By id a document cannot move; by another order it may, from before the cursor to behind it.
	const seen = query.sort === undefined ? undefined : new Set<string>();
	let cursor: string | undefined;
	do {
		const page: Page<T> = await collection.list({
			...query,
			limit: SCAN_PAGE,
			...(cursor ? { cursor } : {})
		});
		for (const document of page.items) {
			if (seen?.has(document.id)) continue;
			seen?.add(document.id);
			yield document;
		}
		cursor = page.nextCursor;
	} while (cursor);
}
