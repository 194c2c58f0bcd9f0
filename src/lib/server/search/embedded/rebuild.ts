import { AppError } from '../../../domain/shared/error.ts';
import type { Rebuild, SearchDocument } from '../port.ts';
import type { Connection } from './connection.ts';
import { createGeneration, dropGeneration, generation } from './generations.ts';
import { Writer } from './write.ts';

/** Documents a transaction, between which other work of the process goes on; nobody waits for a rebuild. */
const BATCH = 100;

/** Fills a second generation and makes it the live one. */
export async function startRebuild(db: Connection, name: string): Promise<Rebuild> {
	const { number } = await db.write(() => {
		const before = generation(db, name, 'building');
		if (before) dropGeneration(db, before.number);
		return createGeneration(db, name, 'building');
	});
	const mine = () => {
		if (generation(db, name, 'building')?.number !== number)
			throw new AppError('conflict', { reason: 'rebuild-taken-over' });
	};
	return {
		async add(documents: readonly SearchDocument[]) {
			for (let at = 0; at < documents.length; at += BATCH) {
				await db.write(() => {
					mine();
					const writer = new Writer(db, number);
					for (const document of documents.slice(at, at + BATCH)) writer.put(document, true);
				});
				await new Promise(setImmediate);
			}
		},
		finish: () =>
			db.write(() => {
				mine();
				const old = generation(db, name, 'live');
				if (old) dropGeneration(db, old.number);
				db.run("UPDATE generation SET state = 'live' WHERE number = ?", number);
			}),
		abandon: () =>
			db.write(() => {
				mine();
				dropGeneration(db, number);
			})
	};
}
