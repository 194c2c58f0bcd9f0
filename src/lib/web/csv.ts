/** A spreadsheet runs a cell that begins with one of these as a formula: an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r|%]/;

/** One cell: text that no spreadsheet runs, quoted where it holds a separator. */
export function csvCell(value: string | number | undefined): string {
	if (typeof value === 'number') return String(value);
	const text = value ?? '';
	// A formula may stand behind spaces or full-width signs that a spreadsheet folds.
	const risky = FORMULA.test(text.normalize('NFKC').trimStart()) || FORMULA.test(text);
	const safe = risky ? `'${text}` : text;
	return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
	`${cells.map(csvCell).join(',')}\r\n`;

/** Tells spreadsheets that the file is UTF-8, or they read Chinese as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A CSV download, made line by line as it is sent.
 * @param rows batches of rows; the next one is asked for when the last has been taken
 */
export function csvResponse(
	fileName: string,
	header: readonly string[],
	rows: AsyncIterator<readonly (readonly (string | number | undefined)[])[]>
): Response {
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLine(header))),
		async pull(controller) {
			const next = await rows.next();
			if (next.done) return controller.close();
			controller.enqueue(encoder.encode(next.value.map(csvLine).join('')));
		},
		async cancel() {
			await rows.return?.();
		}
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName}"`
		}
	});
}

/** As far as a list can be paged, in pages of the largest size. */
const MAX_PAGES = 1000;
const PAGE_SIZE = 100;

/**
 * The rows of a list, a page at a time.
 * @param cut the last line of a file that is not the whole list: it goes on past the last page, or search is down and
 * storage answered with the newest only
 */
export async function* listRows<T>(
	ask: (
		page: number,
		pageSize: number
	) => Promise<{ items: T[]; total: number; page: number; degraded: boolean }>,
	row: (item: T) => (string | number | undefined)[],
	cut: (sent: number) => string
): AsyncGenerator<(string | number | undefined)[][], void> {
	let sent = 0;
	for (let page = 1; ; page++) {
		const { items, total, page: given, degraded } = await ask(page, PAGE_SIZE);
		if (given < page) {
			// The list grew shorter meanwhile: what came is the page sent before.
			if (degraded) yield [[cut(sent)]];
			return;
		}
		sent += items.length;
		yield items.map(row);
		const last = page * PAGE_SIZE >= total;
		if (degraded ? last : page === MAX_PAGES && !last) yield [[cut(sent)]];
		if (last || page === MAX_PAGES) return;
	}
}
