/**
 * A map that forgets what was not used lately once it holds more than `limit` in weight. Two generations: what is used
 * moves to the young one; when that is half of the limit, the old one is dropped. So a look costs no bookkeeping.
 */
export class BoundedCache<V> {
	private young = new Map<string, { value: V; weight: number }>();
	private old = new Map<string, { value: V; weight: number }>();
	private readonly limit: number;
	private weight = 0;

	/** @param limit in the unit of `set`'s weight */
	constructor(limit: number) {
		this.limit = limit;
	}

	get(key: string): V | undefined {
		const found = this.young.get(key);
		if (found) return found.value;
		const older = this.old.get(key);
		if (!older) return undefined;
		this.set(key, older.value, older.weight);
		return older.value;
	}

	set(key: string, value: V, weight = 1): void {
		this.delete(key);
		this.young.set(key, { value, weight });
		this.weight += weight;
		if (this.weight <= this.limit / 2) return;
		this.old = this.young;
		this.young = new Map();
		this.weight = 0;
	}

	delete(key: string): void {
		this.weight -= this.young.get(key)?.weight ?? 0;
		this.young.delete(key);
		this.old.delete(key);
	}

	clear(): void {
		this.young.clear();
		this.old.clear();
		this.weight = 0;
	}

	get size(): number {
		return this.young.size + this.old.size;
	}
}
