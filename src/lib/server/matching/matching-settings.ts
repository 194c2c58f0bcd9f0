import { z } from 'zod';
import { canMatchingSettings } from '../../domain/matching/policy.ts';
import {
	DEFAULT_SLOTS,
	MATCHING_SETTINGS_ID,
	nameSlots,
	slotSettingsSchema,
	type SlotSettings
} from '../../domain/matching/settings.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx, type Services } from '../services.ts';
import { matchingSettingsSpec } from './matching-collections.ts';

export interface MatchingSettingsView {
	/** 0 while the defaults hold. */
	version: number;
	slots: SlotSettings;
}

/** What the lab has decided, or the defaults. */
export async function readMatchingSettings({
	storage
}: Pick<Services, 'storage'>): Promise<MatchingSettingsView> {
	const stored = await storage.collection(matchingSettingsSpec).find(MATCHING_SETTINGS_ID);
	return { version: stored?.version ?? 0, slots: stored?.slots ?? DEFAULT_SLOTS };
}

/** For the lab's people. @throws AppError `forbidden` */
export async function getMatchingSettings(ctx: Ctx): Promise<MatchingSettingsView> {
	if (!canMatchingSettings(ctx.actor, 'read')) throw new AppError('forbidden');
	return readMatchingSettings(ctx);
}

export const saveMatchingSettingsInput = z.object({
	version: z.number().int().min(0),
	/** A box that is not ticked is not posted. */
	slots: slotSettingsSchema.extend({ crossField: z.boolean().default(false) })
});

/**
 * Changes what holds for every match list from now on.
 * @throws AppError `forbidden`; `conflict` with the stored settings where somebody saved in between
 */
export async function saveMatchingSettings(
	ctx: Ctx,
	{ version, slots }: z.infer<typeof saveMatchingSettingsInput>
): Promise<MatchingSettingsView> {
	if (!canMatchingSettings(ctx.actor, 'save')) throw new AppError('forbidden');
	const before = await readMatchingSettings(ctx);
	const stale = async () =>
		new AppError('conflict', { reason: 'version', detail: { current: await readMatchingSettings(ctx) } });
	if (before.version !== version) throw await stale();
	const now = ctx.now();
	const aggregate = { kind: 'matching-settings', id: MATCHING_SETTINGS_ID, version: version + 1 };
	const event = eventOf(ctx, actorId(ctx.actor), 'matching-settings.changed', aggregate, {
		from: nameSlots(before.slots),
		to: nameSlots(slots)
	});
	const settings = ctx.storage.collection(matchingSettingsSpec);
	const document = { id: MATCHING_SETTINGS_ID, createdAt: now, updatedAt: now, slots };
	try {
		const stored =
			version === 0
				? await settings.insert(document, [event])
				: await settings.replace({ ...document, version }, version, [event]);
		return { version: stored.version, slots: stored.slots };
	} catch (thrown) {
		if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
		throw await stale();
	}
}
