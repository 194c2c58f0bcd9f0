import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameSlots, readSlotsName } from './settings.ts';

it('names settings in one line that reads back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 3 }), fc.boolean(), (newcomers, crossField) => {
			expect(readSlotsName(nameSlots({ newcomers, crossField }))).toEqual({ newcomers, crossField });
		})
	);
	expect(readSlotsName('published')).toBeUndefined();
});
