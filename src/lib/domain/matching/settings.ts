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

/** What a lab decides about matching for all its needs; there is one, and until it is saved the defaults hold. */
export const matchingSettingsSchema = z.object({ ...aggregateShape, slots: slotSettingsSchema });
export type MatchingSettings = z.infer<typeof matchingSettingsSchema>;
