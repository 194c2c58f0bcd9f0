// Started by scale.ts on a store that is indexed: gives every solution random vectors, as the worker would write an
// embedder's into the search index.
import path from 'node:path';
import { readConfig } from '../../src/lib/server/config.ts';
import { Connection } from '../../src/lib/server/search/embedded/connection.ts';
import { generation } from '../../src/lib/server/search/embedded/generations.ts';
import { writeVectors } from '../../src/lib/server/search/embedded/vector-table.ts';
import { randomVectors, SPACE } from './lib/random-vectors.ts';

const BATCH = 500;
const db = new Connection(path.join(readConfig().DATA_DIR, 'search.db'));
const live = generation(db, 'solutions', 'live');
if (!live) throw new Error('there is no index of solutions');
const vectors = randomVectors();
const rows = db.all(`SELECT row FROM doc_${live.number} WHERE NOT gone ORDER BY row`);
for (let at = 0; at < rows.length; at += BATCH)
	await db.write(() => {
		const next = db.row('UPDATE generation SET seq = seq + 1 WHERE number = ? RETURNING seq', live.number);
		for (const { row } of rows.slice(at, at + BATCH))
			writeVectors(db, live.number, Number(next?.['seq']), Number(row), {
				space: SPACE,
				passages: vectors.passages()
			});
	});
db.close();
process.disconnect?.();
