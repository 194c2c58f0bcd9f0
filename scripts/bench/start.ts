// npm run bench:start
// Clones the last commit into a temporary folder and runs `npm start` there as a newcomer would: no node_modules, no
// data. Measures the time to the first page, a second start, the size of node_modules and the landing page's scripts.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../lib/free-port.ts';
import { machine } from '../lib/machine.ts';
import { must } from './lib/measure.ts';
import { pageScripts } from './lib/page-scripts.ts';
import { ROOT, temporaryFolder, waitFor } from './lib/server.ts';

const { folder, remove } = temporaryFolder('bench-start');
const clone = path.join(folder, 'labmatch');

async function start(limitSeconds: number) {
	const port = await freePort();
	const { NODE_ENV: _mode, ...env } = process.env;
	const started = performance.now();
	const child = spawn('npm', ['start'], {
		cwd: clone,
		env: { ...env, PATH: systemPath(), PORT: String(port) },
		stdio: ['ignore', 'inherit', 'inherit'],
		detached: true
	});
	const { url } = await waitFor(`http://127.0.0.1:${port}/`, limitSeconds * 1000);
	return { child, url, seconds: (performance.now() - started) / 1000 };
}

/** npm puts this project's own binaries first; the clone must find its own. */
const systemPath = () =>
	(process.env['PATH'] ?? '')
		.split(path.delimiter)
		.filter((entry) => !entry.includes('node_modules'))
		.join(path.delimiter);

async function stop(child: ChildProcess) {
	const gone = once(child, 'exit');
	process.kill(-(child.pid ?? 0), 'SIGTERM');
	await gone;
}

try {
	execFileSync('git', ['clone', '--quiet', ROOT, clone], { stdio: 'inherit' });
	const first = await start(600);
	const landing = await pageScripts(first.url);
	await stop(first.child);
	const second = await start(60);
	await stop(second.child);
	const size = Number(
		execFileSync('du', ['-sm', path.join(clone, 'node_modules')], { encoding: 'utf8' }).split('\t')[0]
	);
	console.log(`\n${machine()}`);
	must('fresh clone to first page', first.seconds, 180, 's');
	must('second start', second.seconds, 5, 's');
	must('node_modules', size, 700, 'MB');
	const { scripts, sentKilobytes, gzipKilobytes } = landing;
	console.log(
		`the landing page loads ${scripts} scripts, ${sentKilobytes.toFixed(1)} KB as sent to a browser`
	);
	must('landing page JavaScript, gzip', gzipKilobytes, 80, 'KB');
} finally {
	remove();
}
