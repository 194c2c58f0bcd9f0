// The process that bench:kill9 kills: writes, says so, delivers events meanwhile, without end.
import { writeSync } from 'node:fs';
import type { DomainEvent } from '../../src/lib/domain/shared/aggregate.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { createServices } from '../../src/lib/server/container.ts';
import { startEventLoop } from '../../src/lib/server/events/event-loop.ts';
import { kill9Ledgers, kill9Notes } from './kill9-parts.ts';

const round = process.argv[2] ?? '0';
const services = await createServices(readConfig());
const notes = services.storage.collection(kill9Notes);
startEventLoop(services, kill9Ledgers);

/** Only after the store has said so; one write call a line, so that the reader sees what was said before the kill. */
function acknowledge(note: string, version: number, event: string): void {
	writeSync(1, `${note} ${version} ${event}\n`);
}

const event = (note: string, version: number): DomainEvent => ({
	id: services.newId(),
	type: 'note.written',
	at: services.now(),
	by: 'kill9',
	aggregate: { kind: 'note', id: note, version },
	data: {}
});

for (let number = 0; ; number += 1) {
	const id = `note-${round}-${number}`;
	const now = services.now();
	const first = event(id, 1);
	const made = await notes.insert({ id, createdAt: now, updatedAt: now, text: `業務需要 ${number}` }, [
		first
	]);
	acknowledge(id, 1, first.id);
	if (number % 2 === 0) continue;
	const second = event(id, 2);
	await notes.replace({ ...made, text: 'again' }, 1, [second]);
	acknowledge(id, 2, second.id);
}
