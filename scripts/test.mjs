// npm test: installs what it needs (packages, a browser), then runs everything under the project's own Node.
import { ensurePackages, projectNode, run } from './lib/prepare.mjs';

await ensurePackages();
process.exit(await run(projectNode, ['scripts/test-all.ts', ...process.argv.slice(2)]));
