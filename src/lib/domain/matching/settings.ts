import { z } from 'zod';
import { aggregateShape } from '../shared/aggregate.ts';

/** Places among the first ten of a match list that do not go by score alone (slots.ts). */
export const slotSettingsSchema = z.object({
	/** Last places kept for newcomers; 0 turns the floor off. */
	newcomers: z.number().int().min(0).max(3),
	/** Whether one place may go to a solution from another field. */
	crossField: z.boolean()
});
export type SlotSettings = z.infer<typeof slotSettingsSchema>;

/** Pure ranking: no place goes by anything but the score. */
export const NO_SLOTS: SlotSettings = { newcomers: 0, crossField: false };
export const DEFAULT_SLOTS: SlotSettings = { newcomers: 2, crossField: true };

/** The settings in one line, as an event keeps them: `newcomers 2, cross-field 1`. */
export const nameSlots = ({ newcomers, crossField }: SlotSettings): string =>
	`newcomers ${newcomers}, cross-field ${crossField ? 1 : 0}`;

/** The settings that such a line names; undefined for any other words. */
export function readSlotsName(name: string): SlotSettings | undefined {
	const found = /^newcomers (\d), cross-field ([01])$/.exec(name);
	return found ? { newcomers: Number(found[1]), crossField: found[2] === '1' } : undefined;
}

/** There is one lab an installation, and one document. */
export const MATCHING_SETTINGS_ID = 'lab';

/** What a lab decides about matching for all its needs; there is one, and until it is saved the defaults hold. */
export const matchingSettingsSchema = z.object({ ...aggregateShape, slots: slotSettingsSchema });
export type MatchingSettings = z.infer<typeof matchingSettingsSchema>;
