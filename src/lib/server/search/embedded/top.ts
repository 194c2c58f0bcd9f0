/**
 * The first `count` of many in order, without ordering the rest: a bounded heap, its last one on top.
 * @param compare total order, negative when `a` comes first
 */
export class Top<T> {
	private readonly heap: T[] = [];
	private readonly count: number;
	private readonly compare: (a: T, b: T) => number;

	constructor(count: number, compare: (a: T, b: T) => number) {
		this.count = count;
		this.compare = compare;
	}

	add(item: T): void {
		const { heap } = this;
		if (heap.length < this.count) {
			heap.push(item);
			this.up(heap.length - 1);
			return;
		}
		const last = heap[0];
		if (last === undefined || this.compare(item, last) >= 0) return;
		heap[0] = item;
		this.down();
	}

	/** The last of those kept; undefined while there is room for more. */
	get last(): T | undefined {
		return this.heap.length < this.count ? undefined : this.heap[0];
	}

	sorted(): T[] {
		return [...this.heap].sort(this.compare);
	}

	/** Whether `heap[a]` comes after `heap[b]` in the order. */
	private after(a: number, b: number): boolean {
		return this.compare(this.heap[a] as T, this.heap[b] as T) > 0;
	}

	private swap(a: number, b: number): void {
		const kept = this.heap[a] as T;
		this.heap[a] = this.heap[b] as T;
		this.heap[b] = kept;
	}

	private up(at: number): void {
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (!this.after(at, parent)) return;
			this.swap(at, parent);
			at = parent;
		}
	}

	private down(): void {
		for (let at = 0; ;) {
			let last = at;
			for (const child of [2 * at + 1, 2 * at + 2])
				if (child < this.heap.length && this.after(child, last)) last = child;
			if (last === at) return;
			this.swap(at, last);
			at = last;
		}
	}
}
