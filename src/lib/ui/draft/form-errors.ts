import type { DraftKind } from './draft-kind.ts';

type Tree = Record<string, unknown>;
const ROW = /^content\.(\w+)\.(\d+)(\..*)?$/;

/** The rows of each list in which anything is filled in, by their places in the page. */
export function filledRows(form: Iterable<[string, FormDataEntryValue]>): Record<string, number[]> {
	const rows: Record<string, Set<number>> = {};
	for (const [name, value] of form) {
		const [, field = '', place] = /^content\.(\w+)\[(\d+)\]/.exec(name) ?? [];
		if (place !== undefined && typeof value === 'string' && value.trim() !== '')
			(rows[field] ??= new Set()).add(Number(place));
	}
	return Object.fromEntries(
		Object.entries(rows).map(([field, places]) => [field, [...places].sort((a, b) => a - b)])
	);
}

/**
 * What is wrong, by the paths of the form's own inputs. A row in which nothing is filled in is not sent, so a row that
 * the server counts as the first may be the second that is shown.
 * @param form as an object (domain/shared/form-to-object.ts), which closes the gaps of empty rows
 * @param filled where the rows of that object stand in the page (`filledRows`)
 * @param errors message keys by the server's paths, `content.references.0.client`
 */
export function formErrors(
	kind: Pick<DraftKind<never, string>, 'valuesOfForm'>,
	form: Tree,
	errors: Record<string, string>,
	filled: Record<string, readonly number[]> = {}
): Record<string, string> {
	const sent = (field: string): number[] => {
		const rows = (form['content'] as Tree | undefined)?.[field];
		if (!Array.isArray(rows)) return [];
		return rows.flatMap((row: unknown, i) => {
			const value = kind.valuesOfForm({ content: { [field]: [row] } })[field];
			return Array.isArray(value) && value.length > 0 ? [filled[field]?.[i] ?? i] : [];
		});
	};
	return Object.fromEntries(
		Object.entries(errors).map(([path, reason]) => {
			const [, field = '', row, rest = ''] = ROW.exec(path) ?? [];
			const shown = row === undefined ? undefined : sent(field)[Number(row)];
			return [shown === undefined ? path : `content.${field}.${shown}${rest}`, reason];
		})
	);
}
