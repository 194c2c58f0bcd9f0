// npm run restore -- FOLDER [--force]: puts a backup into DATA_DIR. Stop the server first.
import { parseArgs } from 'node:util';
import { readConfig } from '../src/lib/server/config.ts';
import { restoreDataDir } from './lib/backup.ts';
import { inWords } from './lib/explain.ts';

try {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { force: { type: 'boolean', default: false } }
	});
	const [source] = positionals;
	if (!source || positionals.length > 1) throw new Error('Usage: npm run restore -- FOLDER [--force]');
	const { DATA_DIR: dataDir } = readConfig();
	const now = new Date().toISOString();
	const { files, before } = await restoreDataDir(source, dataDir, { force: values.force, now });
	console.log(`${files} files restored into ${dataDir}`);
	if (before) console.log(`What was there is in ${before}`);
} catch (error) {
	console.error(inWords(error));
	process.exit(1);
}
