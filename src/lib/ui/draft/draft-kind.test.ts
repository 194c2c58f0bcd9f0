import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../domain/shared/same-value.ts';
import { mergeDraft, withMarks, withoutMade, withoutTicks } from './draft-kind.ts';

const FIELDS = ['title', 'summary', 'areas'] as const;
const values = fc.record({
	title: fc.constantFrom(null, 'a', 'b', 'c'),
	summary: fc.constantFrom(null, 'a', 'b', 'c'),
	areas: fc.constantFrom(null, 'a', 'b', 'c')
});

describe('two versions of a draft', () => {
	it('lose no word of either: what both wrote waits, what one wrote is kept', () => {
		fc.assert(
			fc.property(values, values, values, (seen, theirs, mine) => {
				const changed = FIELDS.filter((field) => mine[field] !== seen[field]);
				const { taken, both } = mergeDraft(FIELDS, { seen, theirs, mine, changed });
				for (const field of FIELDS) {
					if (both.includes(field)) continue;
					// What will be stored and shown once it is settled.
					const kept = taken.includes(field) || !changed.includes(field) ? theirs[field] : mine[field];
					if (theirs[field] !== seen[field]) expect(kept).toBe(theirs[field]);
					if (mine[field] !== seen[field]) expect(kept).toBe(mine[field]);
				}
				for (const field of both) expect(theirs[field]).not.toBe(mine[field]);
			})
		);
	});
});

describe('what the machine made', () => {
	const text = { en: 'Drains', tc: '渠道', sc: '渠道', derived: ['sc'] };

	it('is left out of what is compared, however deep, and by the marks of what is stored', () => {
		expect(withoutMade({ rows: [{ text }] })).toEqual({
			rows: [{ text: { en: 'Drains', tc: '渠道', derived: ['sc'] } }]
		});
		const typed = { rows: [{ text: { tc: '新', sc: '渠道' } }, { text: { sc: '手寫' } }] };
		expect(withoutMade(typed, { rows: [{ text }] })).toEqual({
			rows: [{ text: { tc: '新' } }, { text: { sc: '手寫' } }]
		});
	});

	it('is shown after a save, and nothing that somebody wrote is replaced', () => {
		const shown = withMarks({ en: 'being typed', tc: '渠' }, { ...text, derived: ['sc'], stale: ['en'] });
		expect(shown).toEqual({ en: 'being typed', tc: '渠', sc: '渠道', derived: ['sc'], stale: ['en'] });
	});

	it('has no ticks once they are saved', () => {
		const saved = withoutTicks({ title: { en: 'a', reviewed: ['tc'] } });
		expect(sameValue(saved, { title: { en: 'a' } })).toBe(true);
	});
});
