import cliProgress, { type GenericFormatter, type SingleBar } from 'cli-progress';

const { Format, MultiBar, Presets } = cliProgress;

/** How often a task says in a file or pipe how far it is, in milliseconds. */
const LINE_EVERY = 5000;

const countOf = (done: number, total: number | undefined) =>
	total === undefined ? String(done) : `${done}/${total}`;

export interface Progress {
	/**
	 * How far a task is and what else there is to say of it. A new name is a new task.
	 * @param total undefined where nobody knows it yet
	 */
	show(task: string, done: number, total: number | undefined, note?: string): void;
	/** The last word of every task; the terminal is as it was. */
	stop(): void;
}

/**
 * Bars in a terminal, counters there where nobody knows the end; elsewhere plain lines, now and then and at the end.
 * @param clock milliseconds that never go back
 */
export function openProgress(
	stream: NodeJS.WriteStream = process.stderr,
	clock: () => number = () => performance.now()
): Progress {
	return stream.isTTY ? openBars(stream) : openLines(stream, clock);
}

interface Told {
	task: string;
	count: string;
	note: string;
	/** The share that a bar shows. */
	known: boolean;
}
const format: GenericFormatter = (options, params, told: Told) =>
	Format.Formatter(
		{ ...options, format: told.known ? '  {task} {bar} {count} {note}' : '  {task} {count} {note}' },
		params,
		told
	);

function openBars(stream: NodeJS.WriteStream): Progress {
	const bars = new MultiBar({ stream, format, clearOnComplete: false }, Presets.shades_classic);
	const byTask = new Map<string, SingleBar>();
	return {
		show(task, done, total, note = '') {
			const known = total !== undefined;
			const told: Told = { task: task.padEnd(14), count: countOf(done, total), note, known };
			const bar = byTask.get(task) ?? bars.create(0, 0, told);
			byTask.set(task, bar);
			bar.setTotal(total ?? 0);
			bar.update(done, told);
		},
		stop: () => bars.stop()
	};
}

function openLines(stream: Pick<NodeJS.WriteStream, 'write'>, clock: () => number): Progress {
	const started = clock();
	const tasks = new Map<string, { saidAt: number; said: string; now: string }>();
	const say = (task: { saidAt: number; said: string; now: string }) => {
		if (task.now === task.said) return;
		stream.write(`${task.now}\n`);
		task.said = task.now;
		task.saidAt = clock();
	};
	return {
		show(name, done, total, note = '') {
			const task = tasks.get(name) ?? { saidAt: started, said: '', now: '' };
			tasks.set(name, task);
			task.now = `  ${name.padEnd(14)} ${countOf(done, total)} ${note}`.trimEnd();
			if (clock() - task.saidAt >= LINE_EVERY) say(task);
		},
		stop: () => tasks.forEach(say)
	};
}
