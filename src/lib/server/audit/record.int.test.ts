import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LoggedEvent } from '../storage/port.ts';
import { createTestServices, type TestServices } from '../testing/index.ts';
import { auditSpec } from './audit-collection.ts';
import { auditSubscriber } from './record.ts';

let test: TestServices;
beforeEach(async () => void (test = await createTestServices()));
afterEach(() => test.close());

const event = (n: number, type: string, hour = '08'): LoggedEvent => ({
	id: `event-${n}`,
	type,
	at: `2026-11-22T${hour}:00:0${n % 10}.000Z`,
	by: 'officer',
	aggregate: { kind: 'challenge', id: 'c1', version: n },
	data: {},
	position: n
});
const EVENTS = [
	event(1, 'challenge.created'),
	event(2, 'challenge.draft-saved'),
	event(3, 'challenge.draft-saved'),
	event(4, 'challenge.draft-saved', '09'),
	event(5, 'challenge.submitted', '09'),
	event(6, 'challenge.draft-saved', '09')
];
async function trail() {
	const { items } = await test.services.storage.collection(auditSpec).list({ limit: 100 });
	return items
		.map(({ type, at, itemVersion, count }) => ({ type, at, itemVersion, count }))
		.sort((a, b) => a.itemVersion - b.itemVersion);
}

it('keeps the same trail of events that come one by one, in runs, or again', async () => {
	for (const one of EVENTS) await auditSubscriber.handle(test.services, one);
	const oneByOne = await trail();
	expect(oneByOne.map(({ count }) => count)).toEqual([1, 2, 1, 2]);
	await auditSubscriber.handleMany?.(test.services, EVENTS);
	expect(await trail()).toEqual(oneByOne);
	await test.close();
	test = await createTestServices();
	await auditSubscriber.handleMany?.(test.services, EVENTS.slice(0, 2));
	await auditSubscriber.handleMany?.(test.services, EVENTS.slice(1));
	expect(await trail()).toEqual(oneByOne);
});
