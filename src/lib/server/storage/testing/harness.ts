import type { Storage } from '../port.ts';

/** A store of its own for one part of the suite. */
export interface Harness {
	storage: Storage;
	/** A second connection to the same store, as another process has. */
	other: Storage;
	/** Moves the clock of both. */
	advance(ms: number): void;
	close(): Promise<void>;
}

/** How large the suite runs: a test server may be slow, the shape of the tests stays. */
export interface Sizes {
	/** Random documents that queries are compared on, and how many queries. */
	documents: number;
	queries: number;
	paging: number;
	writers: number;
	rounds: number;
}
