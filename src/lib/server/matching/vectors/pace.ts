/** What one request of the background may take: a search that waits behind it still answers in time. */
const TARGET_MS = 700;

/**
 * How many passages to ask for at once: a model on this machine takes a quarter of a second for each, one in a data
 * centre a hundred in that time. Doubles while requests are quick, halves when one was slow.
 */
export class Pace {
	private readonly most: number;
	private size = 2;

	constructor(most: number) {
		this.most = most;
	}

	/** Passages for the next request. */
	get batch(): number {
		return Math.min(this.size, this.most);
	}

	/** @param ms that the last request took for `texts` */
	took(ms: number, texts: number): void {
		if (ms > TARGET_MS) this.size = Math.max(1, Math.floor(this.size / 2));
		else if (texts >= this.batch && ms < TARGET_MS / 2) this.size = Math.min(this.most, this.size * 2);
	}
}
