import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { ImportProblem } from '../../domain/import/import-problem.ts';
import type { FileRow } from './formats/file-row.ts';

/** Rows that did not go in, as JSON lines: the problems in words, and the row as it was, to mend and import again. */
export class RejectsFile {
	readonly path: string;
	readonly #explain: (problem: ImportProblem) => Record<string, unknown>;
	#stream: WriteStream | undefined;
	written = 0;

	constructor(path: string, explain: (problem: ImportProblem) => Record<string, unknown>) {
		// What an earlier run left says nothing about this one.
		rmSync(path, { force: true });
		this.path = path;
		this.#explain = explain;
	}

	async write(row: FileRow, problems: readonly ImportProblem[]): Promise<void> {
		this.#stream ??= createWriteStream(this.path);
		this.written++;
		const line = JSON.stringify({ ...row.cells, _line: row.line, _problems: problems.map(this.#explain) });
		if (!this.#stream.write(`${line}\n`)) await once(this.#stream, 'drain');
	}

	async close(): Promise<void> {
		if (!this.#stream) return;
		this.#stream.end();
		await once(this.#stream, 'finish');
	}
}
