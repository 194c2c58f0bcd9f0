// A second process for the tests: `hammer DIR ROUNDS` adds one to shared counters; `fill DIR COUNT` inserts documents.
import { AppError } from '../../../domain/shared/error.ts';
import { openEmbeddedStorage } from '../embedded/index.ts';
import { eventFor, widget, widgets } from './widgets.ts';

const [work, dataDir = '', amount = ''] = process.argv.slice(2);
const storage = await openEmbeddedStorage({ dataDir });
const all = storage.collection(widgets);

async function addOne(id: string): Promise<void> {
	for (;;) {
		const found = await all.get(id);
		const next = { ...found, count: (found.count ?? 0) + 1 };
		try {
			const event = eventFor(id, found.version + 1);
			await all.replace(next, found.version, [event]);
			return;
		} catch (error) {
			if (!(error instanceof AppError) || error.reason !== 'version') throw error;
		}
	}
}

if (work === 'hammer')
	for (let round = 0; round < Number(amount); round += 1) await addOne(`counter-${round % 3}`);
if (work === 'fill') {
	const documents = Array.from({ length: Number(amount) }, (_, at) => ({
		document: widget(`filled-${at}`, { title: '業務需要'.repeat(50), tags: ['a', 'b'], count: at })
	}));
	await all.insertMany(documents);
}
await storage.close();
