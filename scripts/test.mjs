// npm test: installs what it needs (packages, a browser), then runs everything under the project's own Node.
import { isNodeNewEnough } from './lib/node-version.mjs';

if (isNodeNewEnough())
	import('./lib/prepare.mjs').then(async ({ ensurePackages, projectNode, run }) => {
		await ensurePackages();
		process.exit(await run(projectNode, ['scripts/test-all.ts', ...process.argv.slice(2)]));
	});
