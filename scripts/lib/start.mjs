// What `npm start` does once Node is known to be new enough (scripts/start.mjs).
import { spawn } from 'node:child_process';
import { onStop } from './on-stop.mjs';
import {
	compiledFolder,
	ensureBuild,
	ensurePackages,
	projectEnv,
	projectNode,
	run,
	say,
	serveArguments,
	giveUp,
	ROOT
} from './prepare.mjs';

await ensurePackages();
await ensureBuild();
const empty = process.argv.includes('--empty');
const env = projectEnv({ NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiledFolder });
if (!empty && (await run(projectNode, ['scripts/seed.ts', '--if-empty'], { env })) !== 0)
	giveUp('The sample lab could not be made (see above).');
say('starting …');
const server = spawn(projectNode, serveArguments, {
	cwd: ROOT,
	env: { ...env, NODE_ENV: 'production' },
	stdio: 'inherit'
});
let stopping = false;
onStop(() => {
	stopping = true;
	server.kill('SIGTERM');
});
server.on('exit', (code, signal) => {
	if (signal && !stopping)
		console.error(
			`\nThe server was ended by ${signal}${signal === 'SIGKILL' ? ' (is there enough memory?)' : ''}.\n`
		);
	process.exit(code ?? (stopping ? 0 : 1));
});
