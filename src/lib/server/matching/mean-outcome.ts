import { shrunkMean, PRIOR_OUTCOME } from '../../domain/matching/criteria/trial-evidence.ts';
import type { PastTrial } from '../../domain/matching/facts.ts';
import { pastTrial } from '../../domain/matching/past-trial.ts';
import type { Services } from '../services.ts';
import type { Storage } from '../storage/port.ts';
import { trialsSpec } from '../trial/trial-collection.ts';

interface Kept {
	/** Of the event log when the trials were read. */
	position: number;
	trials: Promise<PastTrial[]>;
}

const kept = new WeakMap<Storage, Kept>();

/**
 * How trials in this lab end, in [0, 1]: what a solution's own few are shrunk towards. The mean of all its closed
 * trials, itself shrunk towards ½ and decayed like one solution's. Read again when a trial has moved.
 */
export async function meanOutcome({ storage, now }: Pick<Services, 'storage' | 'now'>): Promise<number> {
	const head = await storage.events.head();
	const before = kept.get(storage);
	let reading = before?.trials;
	if (!before || (before.position < head && (await trialMoved(storage, before.position, head))))
		reading = readTrials(storage);
	const trials = reading!;
	kept.set(storage, { position: head, trials });
	return shrunkMean(await trials, now(), PRIOR_OUTCOME);
}

/** Events looked through; after more than that the trials are read anyway. */
const EVENTS = 200;

async function trialMoved(storage: Storage, from: number, head: number): Promise<boolean> {
	if (head - from > EVENTS) return true;
	const events = await storage.events.read(from, head - from);
	return events.some(({ aggregate }) => aggregate.kind === 'trial');
}

async function readTrials(storage: Storage): Promise<PastTrial[]> {
	const found: PastTrial[] = [];
	for await (const trial of storage.collection(trialsSpec).scan()) {
		const past = pastTrial(trial);
		if (past) found.push(past);
	}
	return found;
}
