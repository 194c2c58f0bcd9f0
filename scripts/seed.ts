// npm run seed: makes the sample lab in an empty store. With --if-empty a store that holds something is left as it is.
import './lib/explain-start.ts';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { organisationsSpec } from '../src/lib/server/organisation/organisation-collections.ts';
import { DEMO_KEY, UNFINISHED } from '../src/lib/server/sample/read-demo.ts';

const config = readConfig();
const services = await createServices({ ...config, LOG_LEVEL: 'warn' });
try {
	const empty = (await services.storage.collection(organisationsSpec).count()) === 0;
	if (empty) {
		const { seedLab } = await import('../src/lib/server/sample/seed-lab.ts');
		const started = Date.now();
		await seedLab(services, (stage) => console.log(`  making the sample lab: ${stage} …`));
		console.log(`  the sample lab is there (${Math.round((Date.now() - started) / 1000)} s)`);
	} else if ((await services.storage.meta.get(DEMO_KEY)) === UNFINISHED) {
		console.error(
			`\nThe sample lab is not whole: making it was interrupted, or is under way just now. Remove the store (${
				config.MONGODB_URI ? 'the database that MONGODB_URI names' : `the folder ${config.DATA_DIR}`
			}) and start again; npm start -- --empty serves it as it is.`
		);
		process.exitCode = 1;
	} else if (!process.argv.includes('--if-empty')) {
		console.error(
			'The store is not empty: the sample lab is made only in an empty one (choose another DATA_DIR).'
		);
		process.exitCode = 1;
	}
} finally {
	await closeServices(services);
}
