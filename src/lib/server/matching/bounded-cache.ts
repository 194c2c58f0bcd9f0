/** A map that forgets what was used longest ago once it holds more than `limit` in weight. */
export class BoundedCache<V> {
	private readonly entries = new Map<string, { value: V; weight: number }>();
	private readonly limit: number;
	private total = 0;

	/** @param limit in the unit of `set`'s weight */
	constructor(limit: number) {
		this.limit = limit;
	}

	get(key: string): V | undefined {
		const found = this.entries.get(key);
		if (!found) return undefined;
		this.entries.delete(key);
		this.entries.set(key, found);
		return found.value;
	}

	set(key: string, value: V, weight = 1): void {
		this.delete(key);
		this.entries.set(key, { value, weight });
		this.total += weight;
		for (const oldest of this.entries.keys()) {
			if (this.total <= this.limit) break;
			this.delete(oldest);
		}
	}

	delete(key: string): void {
		const found = this.entries.get(key);
		if (!found) return;
		this.total -= found.weight;
		this.entries.delete(key);
	}

	clear(): void {
		this.entries.clear();
		this.total = 0;
	}

	get size(): number {
		return this.entries.size;
	}
}
