import { describe, expect, it } from 'vitest';
import { fakeEmbedder } from '../../embedder/testing/fake-embedder.ts';
import { drainEvents } from '../../events/drain-events.ts';
import { subscribers } from '../../events/subscribers.ts';
import { addCatalogue } from '../matching-fixtures.ts';
import { embedNow } from './embed-now.ts';
import { readVectorProgress } from './vector-progress.ts';
import { startVectorRunner } from './vector-runner.ts';
import { freshVectors, nearest, passagesAsked } from './vector-fixtures.ts';

const on = freshVectors();
const { open } = on;

describe('the runner', () => {
	it('works by itself, in one process at a time, and stops when told', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		const runners = [startVectorRunner(services), startVectorRunner(services)];
		await expect
			.poll(async () => (await readVectorProgress(services))!.settled, { timeout: 20_000 })
			.toBe(true);
		const asked = passagesAsked(fake);
		expect(new Set(asked).size).toBe(asked.length);
		await Promise.all(runners.map((runner) => runner.stop()));
		expect(await startVectorRunner({ ...services, embedder: undefined }).stop()).toBeUndefined();
	});

	it('shows the trouble of an embedder that does not answer, once, and goes on when it does', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		fake.fail('embedder-unavailable');
		const runner = startVectorRunner(services);
		const trouble = async () => (await readVectorProgress(services))!.trouble?.reason;
		await expect.poll(trouble, { timeout: 20_000 }).toBe('embedder-unavailable');
		fake.fail(undefined);
		await expect.poll(trouble, { timeout: 20_000 }).toBeUndefined();
		await expect
			.poll(async () => (await readVectorProgress(services))!.settled, { timeout: 20_000 })
			.toBe(true);
		await runner.stop();
	});

	it('is overtaken for some items of a benchmark', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		await embedNow(services, 'solution', ['drain-cameras']);
		const { solution } = (await readVectorProgress(services))!.items;
		expect(solution.done).toBe(1);
		await drainEvents(services, subscribers);
		expect(await nearest(services, 'inspection of drains by camera')).toEqual(['drain-cameras']);
	});
});
