import { LOCALES } from '../../domain/shared/locale.ts';
import type { Translator } from '../../i18n/index.ts';
import { valueText } from '../shared/draft-differences.ts';

type Row = Record<string, unknown>;
const rowsOf = (value: unknown): Row[] =>
	Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
const nameOf = ({ name }: Row): string =>
	typeof name === 'object' && name !== null
		? LOCALES.flatMap((locale) => (name as Row)[locale] ?? []).join(' / ')
		: '';
const day = (value: unknown, t: Translator): string =>
	typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? t.date(value) : valueText(value);

function kpi(row: Row, t: Translator): string {
	const { unit, direction, baseline, target } = row;
	const parts = [nameOf(row), valueText(unit)];
	if (baseline !== undefined) parts.push(`${t('trial.plan.baseline')} ${valueText(baseline)}`);
	if (target !== undefined) parts.push(`${t('trial.plan.target')} ${valueText(target)}`);
	const said = parts.filter(Boolean);
	// The direction stands in every row, those that nobody filled in too.
	if (said.length === 0) return '';
	const better = t(direction === 'down' ? 'trial.plan.down' : 'trial.plan.up');
	return [...said, t.pair(t('trial.plan.direction'), better)].join(' · ');
}

const milestone = (row: Row, t: Translator): string =>
	[nameOf(row), day(row['dueOn'], t)].filter(Boolean).join(' · ');

/**
 * A field of a trial's plan in words, for two versions side by side: as it is stored, or as a form posted it. Ids and
 * what the form does not post (which milestones are done) are left out.
 */
export function planWords(field: string, value: unknown, t: Translator): string {
	const lines = (say: (row: Row, t: Translator) => string) =>
		rowsOf(value)
			.map((row) => say(row, t))
			.filter(Boolean)
			.join('\n');
	if (field === 'kpis') return lines(kpi);
	if (field === 'milestones') return lines(milestone);
	if (field === 'budget' && typeof value === 'number') return t.money(value);
	return field === 'startsOn' || field === 'endsOn' ? day(value, t) : valueText(value);
}
