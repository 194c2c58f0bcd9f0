// npm run backup -- [FOLDER]: a consistent copy of the embedded store and what lies beside it, while servers run.
import { readConfig } from '../src/lib/server/config.ts';
import { backupDataDir } from './lib/backup.ts';
import { inWords } from './lib/explain.ts';

try {
	const config = readConfig();
	if (config.MONGODB_URI)
		console.warn('MONGODB_URI is set: this copies DATA_DIR only. Use mongodump for MongoDB.');
	const now = new Date().toISOString();
	const target = process.argv[2] ?? `labmatch-backup-${now.replaceAll(/[:.]/g, '')}`;
	const { files, bytes } = await backupDataDir(config.DATA_DIR, target, now);
	console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB, in ${target}`);
	console.log('It holds accounts and the secret of the sessions: keep it as safe as the server.');
} catch (error) {
	console.error(inWords(error));
	process.exit(1);
}
