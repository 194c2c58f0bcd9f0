// node scripts/complete-lock.mjs: run after every change of dependencies.
// npm leaves an optional package out of the lock when the registry in use does not serve it (mirrors often lack other
// platforms' binaries), and `npm ci` then refuses the lock everywhere. This writes the missing entries from what the
// packages themselves declare, so that one lock serves every platform.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const OS = [
	'aix',
	'android',
	'darwin',
	'freebsd',
	'linux',
	'netbsd',
	'openbsd',
	'openharmony',
	'sunos',
	'win32'
];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** os, cpu and libc as the package's own name says them: `linux-arm64-musl`, `wasm32-wasi`. */
function platformOf(/** @type {string} */ name) {
	const words = name.split('/').pop()?.split(/[-_]/) ?? [];
	const os = OS.find((one) => words.includes(one));
	const cpu = CPU.find(
		(one) =>
			words.includes(one) ||
			(one === 'arm' && words.some((word) => word.startsWith('arm') && word !== 'arm64'))
	);
	const libc = words.includes('musl')
		? 'musl'
		: os === 'linux' && words.some((word) => word.startsWith('gnu'))
			? 'glibc'
			: undefined;
	return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
	for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
		const nested = `${path}/node_modules/${name}`;
		const hoisted = `node_modules/${name}`;
		if (path === '' || lock.packages[nested] || lock.packages[hoisted]) continue;
		const platform = platformOf(name);
		if (!platform.os && !platform.cpu) {
			console.warn(`left out: ${name} (its name tells no platform)`);
			continue;
		}
		lock.packages[hoisted] = {
			version: String(range).replace(/^[^\d]*/, ''),
			...platform,
			...(entry.dev ? { dev: true } : {}),
			optional: true
		};
		added++;
	}
}
const sorted = Object.fromEntries(
	Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`package-lock.json: ${added} entries added`);
