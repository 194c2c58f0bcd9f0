// npm run seed: makes the sample lab in an empty store. With --if-empty a store that holds something is left as it is.
import './lib/explain-start.ts';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { organisationsSpec } from '../src/lib/server/organisation/organisation-collections.ts';

const services = await createServices({ ...readConfig(), LOG_LEVEL: 'warn' });
try {
	const empty = (await services.storage.collection(organisationsSpec).count()) === 0;
	if (empty) {
		const { seedLab } = await import('../src/lib/server/sample/seed-lab.ts');
		const started = Date.now();
		await seedLab(services, (stage) => console.log(`  making the sample lab: ${stage} …`));
		console.log(`  the sample lab is there (${Math.round((Date.now() - started) / 1000)} s)`);
	} else if (!process.argv.includes('--if-empty')) {
		console.error(
			'The store is not empty: the sample lab is made only in an empty one (choose another DATA_DIR).'
		);
		process.exitCode = 1;
	}
} finally {
	await closeServices(services);
}
