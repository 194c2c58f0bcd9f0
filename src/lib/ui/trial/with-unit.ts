import type { Translator } from '../../i18n/index.ts';

/** A figure with its unit as it is written: `15%`, but `58 s`. */
export function withUnit(t: Pick<Translator, 'number'>, value: number, unit: string): string {
	if (!unit) return t.number(value);
	return unit === '%' || unit === '°' ? `${t.number(value)}${unit}` : `${t.number(value)} ${unit}`;
}
