// Started by scale.ts: brings a set's rows into DATA_DIR as an import does, without indexing them.
import { readConfig } from '../../src/lib/server/config.ts';
import { closeServices, createServices } from '../../src/lib/server/container.ts';
import { ensureLab } from '../../src/lib/server/organisation/ensure-lab.ts';
import { seedTaxonomy } from '../../src/lib/server/taxonomy/seed-taxonomy.ts';
import { bringSet } from '../lib/load-set.ts';

const services = await createServices(readConfig());
try {
	await seedTaxonomy(services);
	await ensureLab(services);
	const ctx = {
		...services,
		actor: { kind: 'system', name: 'import' },
		locale: 'en',
		requestId: 'bench'
	} as const;
	await bringSet(ctx, process.argv[2] ?? '');
} finally {
	await closeServices(services);
}
process.disconnect?.();
