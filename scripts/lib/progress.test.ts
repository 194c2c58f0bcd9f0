import { expect, it } from 'vitest';
import { openProgress } from './progress.ts';

function written(isTTY: boolean) {
	const chunks: string[] = [];
	let now = 1000;
	const stream = {
		isTTY,
		columns: 80,
		write: (chunk: string) => chunks.push(chunk)
	} as unknown as NodeJS.WriteStream;
	return { progress: openProgress(stream, () => now), chunks, pass: (ms: number) => void (now += ms) };
}

it('writes plain lines where the output is no terminal: now and then, and how it ended', () => {
	const { progress, chunks, pass } = written(false);
	progress.show('solutions', 0, 100);
	expect(chunks).toEqual([]);
	for (let done = 1; done <= 60; done++) {
		pass(100);
		progress.show('solutions', done, 100, done > 55 ? '(one refused)' : '');
	}
	expect(chunks).toEqual(['  solutions      50/100\n']);
	progress.show('needs', 3, undefined);
	progress.stop();
	// The other one began when it was time for a line again.
	expect(chunks.slice(1)).toEqual(['  needs          3\n', '  solutions      60/100 (one refused)\n']);
	progress.stop();
	expect(chunks).toHaveLength(3);
});

it('says nothing of a task that was said already', () => {
	const { progress, chunks, pass } = written(false);
	pass(6000);
	progress.show('solutions', 7, 7);
	progress.stop();
	expect(chunks).toEqual(['  solutions      7/7\n']);
});

it('draws no bar of a task whose end nobody knows: it counts, and has a bar once the end is known', () => {
	const { progress, chunks } = written(true);
	progress.show('solutions', 500, undefined, 'rows, 3 rejected');
	progress.stop();
	expect(chunks.join('')).toMatch(/solutions +500 rows, 3 rejected/);
	expect(chunks.join('')).not.toMatch(/[█░]/);

	const second = written(true);
	second.progress.show('indexing', 10, undefined);
	second.progress.show('indexing', 10, 40);
	second.progress.stop();
	expect(second.chunks.join('')).toMatch(/indexing +█{10}░{30} 10\/40/);
});

it('draws bars in a terminal', () => {
	const { progress, chunks } = written(true);
	progress.show('solutions', 1, 2);
	progress.stop();
	expect(chunks.join('')).toMatch(/solutions.*█.*1\/2/s);
});
