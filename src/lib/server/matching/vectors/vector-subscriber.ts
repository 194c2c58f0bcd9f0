import type { Subscriber } from '../../events/subscriber.ts';
import type { Services } from '../../services.ts';
import type { LoggedEvent } from '../../storage/port.ts';
import { SIDES, type Side } from '../statistics.ts';
import { carryOver } from './item-passages.ts';
import { vectorSpecs } from './vector-collections.ts';
import { ITEM_KIND, readPassages } from './vector-items.ts';
import { forgetSweep } from './sweep.ts';

/**
 * Notes which items the runner has to embed, and drops the vectors of those that are gone. It embeds nothing, so it
 * keeps pace with any import. Without an embedder it only drops what a change has made wrong.
 */
export const vectorSubscriber: Subscriber = {
	name: 'vectors',
	handle: (services, event) => follow(services, [event]),
	handleMany: follow
};

async function follow(services: Services, events: readonly LoggedEvent[]): Promise<void> {
	for (const side of SIDES) {
		const concerned = events.filter(({ aggregate }) => aggregate.kind === ITEM_KIND[side]);
		const ids = [...new Set(concerned.map(({ aggregate }) => aggregate.id))];
		if (ids.length === 0) continue;
		if (services.embedder) await note(services, side, ids);
		else await dropAll(services, side, ids);
	}
}

async function dropAll(services: Services, side: Side, ids: readonly string[]): Promise<void> {
	await forgetSweep(services);
	const vectors = services.storage.collection(vectorSpecs[side]);
	for (const { id, version } of await vectors.getMany(ids)) await vectors.remove(id, version);
}

/**
 * Makes the notes of these items right; passages whose text did not change keep their vectors. Safe to repeat.
 * @throws AppError `conflict` when the runner wrote in between
 */
export async function note(services: Services, side: Side, ids: readonly string[]): Promise<void> {
	const vectors = services.storage.collection(vectorSpecs[side]);
	const wanted = await readPassages(services, side, ids);
	const stored = new Map((await vectors.getMany(ids)).map((one) => [one.id, one]));
	const now = services.now();
	const fresh = [...wanted.keys()].filter((id) => !stored.has(id));
	await vectors.insertMany(
		fresh.map((id) => ({ document: { id, createdAt: now, updatedAt: now, pending: true, passages: [] } }))
	);
	for (const [id, before] of stored) {
		const passages = wanted.get(id);
		if (!passages) {
			await vectors.remove(id, before.version);
			continue;
		}
		const after = carryOver(passages, before, before.model);
		if (JSON.stringify(after) === JSON.stringify(before.passages)) continue;
		// A text that the embedder refused has changed: it is tried at once.
		const { retryAt: _, refused: __, ...rest } = before;
		await vectors.replace({ ...rest, updatedAt: now, pending: true, passages: after }, before.version);
	}
}
