/** Meilisearch's filter language, as far as the recorded exchanges and the adapter use it. */
import { Refusal } from './refusal.ts';

export type Row = Readonly<Record<string, unknown>>;
type Test = (row: Row) => boolean;
type Token = { text: string; quoted: boolean };

/** A filter as it comes: a string, or an array of them, together; an array in that, any of them. */
export type Filter = string | readonly (string | readonly string[])[];

/** @throws Refusal 400 `invalid_search_filter` */
export function filterTest(filter: Filter | null | undefined, filterable: readonly string[]): Test {
	if (filter === undefined || filter === null || filter === '') return () => true;
	if (typeof filter === 'string') return new Parser(filter, filterable).parse();
	const all = filter.map((one): Test => {
		if (typeof one === 'string') return new Parser(one, filterable).parse();
		const any = one.map((each) => new Parser(each, filterable).parse());
		return (row) => any.some((test) => test(row));
	});
	return (row) => all.every((test) => test(row));
}

class Parser {
	private readonly tokens: Token[];
	private readonly filterable: readonly string[];
	private at = 0;

	constructor(text: string, filterable: readonly string[]) {
		this.filterable = filterable;
		this.tokens = [...text.matchAll(TOKEN)].map(([whole, single, double]) => {
			const inside = single ?? double;
			return inside === undefined
				? { text: whole, quoted: false }
				: { text: inside.replace(/\\(['"\\])/g, '$1'), quoted: true };
		});
	}

	parse(): Test {
		const test = this.or();
		if (this.at < this.tokens.length) this.fail();
		return test;
	}

	private or(): Test {
		const any = [this.and()];
		while (this.take('OR')) any.push(this.and());
		return (row) => any.some((test) => test(row));
	}

	private and(): Test {
		const all = [this.not()];
		while (this.take('AND')) all.push(this.not());
		return (row) => all.every((test) => test(row));
	}

	private not(): Test {
		if (this.take('NOT')) {
			const test = this.not();
			return (row) => !test(row);
		}
		if (this.take('(')) {
			const test = this.or();
			if (!this.take(')')) this.fail();
			return test;
		}
		return this.condition();
	}

	private condition(): Test {
		const name = this.value();
		if (!this.filterable.includes(name))
			throw new Refusal(400, 'invalid_search_filter', `Attribute \`${name}\` is not filterable.`);
		const of = (row: Row) => [row[name]].flat().filter((one) => one !== undefined && one !== null);
		if (this.take('EXISTS')) return (row) => row[name] !== undefined;
		if (this.take('IS')) {
			if (this.take('NULL')) return (row) => row[name] === null;
			if (this.take('EMPTY'))
				return (row) => row[name] === '' || (Array.isArray(row[name]) && !of(row).length);
			this.fail();
		}
		if (this.take('IN')) {
			const values = this.list().map(lower);
			return (row) => of(row).some((one) => values.includes(lower(one)));
		}
		const operator = ['!=', '>=', '<=', '=', '>', '<'].find((one) => this.take(one));
		const value = this.value();
		if (!operator) {
			if (!this.take('TO')) this.fail();
			const [low, high] = [Number(value), Number(this.value())];
			return (row) => of(row).some((one) => Number(one) >= low && Number(one) <= high);
		}
		if (operator === '=') return (row) => of(row).some((one) => lower(one) === lower(value));
		if (operator === '!=') return (row) => !of(row).some((one) => lower(one) === lower(value));
		const compare = COMPARE[operator] as (a: number, b: number) => boolean;
		return (row) => of(row).some((one) => typeof one === 'number' && compare(one, Number(value)));
	}

	private list(): string[] {
		if (!this.take('[')) this.fail();
		const values: string[] = [];
		while (!this.take(']')) {
			values.push(this.value());
			this.take(',');
		}
		return values;
	}

	private value(): string {
		const token = this.tokens[this.at++];
		if (!token || (!token.quoted && RESERVED.has(token.text))) this.fail();
		return (token as Token).text;
	}

	private take(text: string): boolean {
		const token = this.tokens[this.at];
		if (!token || token.quoted || token.text !== text) return false;
		this.at++;
		return true;
	}

	private fail(): never {
		throw new Refusal(400, 'invalid_search_filter', 'Was expecting a value but instead got something else.');
	}
}

/** Strings are compared without regard to case. */
const lower = (value: unknown) => String(value).toLowerCase();
const TOKEN = /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|!=|>=|<=|[=<>()[\],]|[^\s=<>()[\],!'"]+/g;
const RESERVED = new Set(['=', '!=', '>=', '<=', '>', '<', '(', ')', '[', ']', ',', 'OR', 'AND', 'NOT']);
const COMPARE: Record<string, (a: number, b: number) => boolean> = {
	'>': (a, b) => a > b,
	'<': (a, b) => a < b,
	'>=': (a, b) => a >= b,
	'<=': (a, b) => a <= b
};
