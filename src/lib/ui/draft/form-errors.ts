import type { DraftKind } from './draft-kind.ts';

type Tree = Record<string, unknown>;
const ROW = /^content\.(\w+)\.(\d+)(\..*)?$/;

/**
 * What is wrong, by the paths of the form's own inputs. A row in which nothing is filled in is not sent, so a row that
 * the server counts as the first may be the second that is shown.
 * @param form as an object (web/form.ts)
 * @param errors message keys by the server's paths, `content.references.0.client`
 */
export function formErrors(
	kind: Pick<DraftKind<never, string>, 'valuesOfForm'>,
	form: Tree,
	errors: Record<string, string>
): Record<string, string> {
	const sent = (field: string): number[] => {
		const rows = (form['content'] as Tree | undefined)?.[field];
		if (!Array.isArray(rows)) return [];
		return rows.flatMap((row: unknown, shown) => {
			const value = kind.valuesOfForm({ content: { [field]: [row] } })[field];
			return Array.isArray(value) && value.length > 0 ? [shown] : [];
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
