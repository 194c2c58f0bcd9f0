import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText } from '../../domain/matching/indexed-text.ts';
import { packText, unpackText } from './packed-text.ts';
import { forEachPacked, TermCounts } from './term-counts.ts';

const changes = fc.array(
	fc.tuple(
		fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 0xffffffff })),
		fc.integer({ min: -99, max: 99 })
	),
	{ maxLength: 300 }
);

describe('counts by term', () => {
	it('are sums like those of a map, and come back from storage without what sums to nothing', () => {
		fc.assert(
			fc.property(changes, (all) => {
				const sums = new Map<number, number>();
				const counts = new TermCounts();
				for (const [key, by] of all) {
					sums.set(key, (sums.get(key) ?? 0) + by);
					counts.add(key, by);
				}
				for (const [key, sum] of sums) expect(counts.get(key)).toBe(sum);
				const back = new Map<number, number>();
				forEachPacked(counts.pack(), (key, count) => back.set(key, count));
				expect(back).toEqual(new Map([...sums].filter(([, sum]) => sum !== 0)));
			})
		);
	});
});

describe('a packed text', () => {
	it('comes back as it was', () => {
		const text = indexText({ title: new Map([['渠道', 1]]), body: new Map([['淤塞', 70]]) });
		expect(unpackText(packText(text))).toEqual(text);
	});
});
