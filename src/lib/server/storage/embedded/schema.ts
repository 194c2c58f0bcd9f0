import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import { toStoredForm } from '../document.ts';
import type { CollectionSpec, Scalar } from '../port.ts';
import { sortOf } from '../query.ts';
import type { Database } from './database.ts';

type Spec = CollectionSpec<Aggregate>;

/** Tables that are always there. The log's positions come from one writer at a time, so they are in commit order. */
export const BASE_TABLES = `
CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, spec TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS checkpoints (subscriber TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS leases (name TEXT PRIMARY KEY, token INTEGER NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

export const table = (spec: { name: string }): string => `"c_${spec.name}"`;
/** One row a value of a declared array field. */
export const arrayTable = (spec: { name: string }): string => `"a_${spec.name}"`;
export const column = (field: string): string => (field === 'id' ? 'id' : `"f_${field}"`);

export const scalarFields = (spec: Pick<Spec, 'fields'>): string[] =>
	Object.keys(spec.fields).filter((name) => !spec.fields[name]?.array);

/** SQLite knows no booleans. */
export const toSql = (value: Scalar | null): string | number | null =>
	typeof value === 'boolean' ? Number(value) : value;

/**
 * Makes the table and indexes of a declaration, or brings them up to one that changed: new fields are filled from
 * the stored documents. Call inside a write.
 */
export function ensureCollection(db: Database, spec: Spec): void {
	const wanted = JSON.stringify({ fields: spec.fields, sorts: spec.sorts, unique: spec.unique ?? [] });
	const stored = db.row('SELECT spec FROM collections WHERE name = ?', spec.name)?.['spec'];
	if (stored === wanted) return;
	if (typeof stored === 'string') alterTable(db, spec, JSON.parse(stored) as Pick<Spec, 'fields'>);
	else createTable(db, spec);
	createIndexes(db, spec);
	db.run('INSERT OR REPLACE INTO collections (name, spec) VALUES (?, ?)', spec.name, wanted);
}

function createTable(db: Database, spec: Spec): void {
	// The declared fields stand before the document: reading them does not touch a long document's pages.
	const columns = scalarFields(spec).map((name) => `${column(name)},`);
	db.exec(`
		CREATE TABLE ${table(spec)} (rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
			${columns.join(' ')} doc TEXT NOT NULL);
		CREATE TABLE ${arrayTable(spec)} (field TEXT NOT NULL, value NOT NULL, rid INTEGER NOT NULL,
			PRIMARY KEY (field, value, rid)) WITHOUT ROWID;
		CREATE INDEX "ar_${spec.name}" ON ${arrayTable(spec)} (rid);`);
}

function alterTable(db: Database, spec: Spec, before: Pick<Spec, 'fields'>): void {
	const rows = db.all(`SELECT name FROM pragma_table_info(?)`, `c_${spec.name}`);
	const columns = new Set(rows.map((row) => String(row['name'])));
	for (const name of scalarFields(spec))
		if (!columns.has(`f_${name}`)) db.exec(`ALTER TABLE ${table(spec)} ADD COLUMN ${column(name)}`);
	const changed = Object.keys(spec.fields).some(
		(name) => JSON.stringify(spec.fields[name]) !== JSON.stringify(before.fields[name])
	);
	if (changed) refill(db, spec);
}

function refill(db: Database, spec: Spec): void {
	dropIndexes(db, spec);
	const write = writeFields(db, spec);
	let after = 0;
	for (;;) {
		const rows = db.all(`SELECT rid, doc FROM ${table(spec)} WHERE rid > ? ORDER BY rid LIMIT 200`, after);
		if (rows.length === 0) return;
		for (const row of rows) {
			after = Number(row['rid']);
			const document = JSON.parse(String(row['doc'])) as Aggregate;
			write(after, toStoredForm(spec, document, document.version));
		}
	}
}

/** A function that writes the declared fields of one row anew. */
function writeFields(db: Database, spec: Spec) {
	const names = scalarFields(spec);
	const sets = ['version = version', ...names.map((name) => `${column(name)} = ?`)].join(', ');
	return (rid: number, form: ReturnType<typeof toStoredForm>): void => {
		const values = names.map((name) => toSql(form.values[name] ?? null));
		db.run(`UPDATE ${table(spec)} SET ${sets} WHERE rid = ?`, ...values, rid);
		writeArrays(db, spec, rid, form.arrays);
	};
}

/** Replaces the rows of the array fields of one document. */
export function writeArrays(db: Database, spec: Spec, rid: number, arrays: Record<string, Scalar[]>): void {
	db.run(`DELETE FROM ${arrayTable(spec)} WHERE rid = ?`, rid);
	for (const [field, values] of Object.entries(arrays))
		for (const value of values)
			db.run(
				`INSERT INTO ${arrayTable(spec)} (field, value, rid) VALUES (?, ?, ?)`,
				field,
				toSql(value),
				rid
			);
}

function dropIndexes(db: Database, spec: Spec): void {
	const rows = db.all(
		`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
		`c_${spec.name}`
	);
	for (const row of rows) db.exec(`DROP INDEX "${String(row['name'])}"`);
}

function createIndexes(db: Database, spec: Spec): void {
	dropIndexes(db, spec);
	for (const name of scalarFields(spec))
		db.exec(`CREATE INDEX "f_${spec.name}.${name}" ON ${table(spec)} (${column(name)}, id)`);
	for (const name of Object.keys(spec.sorts)) {
		const keys = sortOf(spec, name).map((key) => `${column(key.field)} ${key.direction}`);
		db.exec(`CREATE INDEX "s_${spec.name}.${name}" ON ${table(spec)} (${keys.join(', ')})`);
	}
	for (const { name, fields } of spec.unique ?? []) {
		const present = fields.map((field) => `${column(field)} IS NOT NULL`).join(' AND ');
		const keys = fields.map(column).join(', ');
		db.exec(`CREATE UNIQUE INDEX "u_${spec.name}.${name}" ON ${table(spec)} (${keys}) WHERE ${present}`);
	}
}
