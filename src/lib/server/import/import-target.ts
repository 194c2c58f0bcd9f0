import type { Challenge, ChallengeContent } from '../../domain/challenge/challenge.ts';
import type { ImportKind } from '../../domain/import/import-fields.ts';
import type { ImportCounts } from '../../domain/import/import-job.ts';
import type { ImportProblem } from '../../domain/import/import-problem.ts';
import { readChallengeRow } from '../../domain/import/read-challenge-row.ts';
import { readSolutionRow } from '../../domain/import/read-solution-row.ts';
import type { ReadRow } from '../../domain/import/row-reader.ts';
import type { DetectLanguage, MappedRow } from '../../domain/import/row-texts.ts';
import type { Vocabulary } from '../../domain/import/vocabulary.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { hongKongDay } from '../../domain/shared/hong-kong-day.ts';
import type { Solution, SolutionContent } from '../../domain/solution/solution.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { LAB_ID } from '../organisation/ensure-lab.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { eventOf, type Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where, type Collection, type NewDocument } from '../storage/port.ts';
import type { FileRow } from './formats/file-row.ts';
import type { ImportOptions } from './import-options.ts';
import { importedChallenge, importedSolution, rowIdentity, type RowIdentity } from './imported-documents.ts';
import { errorAt, repeated, type LateProblem } from './late-problem.ts';
import { SeenRows } from './seen-rows.ts';
import { SupplierResolver } from './supplier-resolver.ts';

type Read = ReadRow<SolutionContent> | ReadRow<ChallengeContent>;
type Item = Solution | Challenge;

export interface PreparedRow {
	row: FileRow;
	problems: readonly ImportProblem[];
	/** Undefined when the row is rejected. */
	read: Read | undefined;
}

interface Identified {
	prepared: PreparedRow & { read: Read };
	identity: RowIdentity;
	organisationId: string;
}

const KIND = { solutions: 'solution', challenges: 'challenge' } as const;

/** Writes batches of rows: what is new is inserted, what changed in the file is replaced, the rest is left alone. */
export class ImportTarget {
	readonly #ctx: Ctx;
	readonly #options: ImportOptions;
	readonly #counts: ImportCounts;
	readonly #by: string;
	readonly #suppliers: SupplierResolver;
	readonly #bureaux = new Map<string, string>();
	readonly #seen = new SeenRows();
	/** Heading of the column that identifies a row. */
	readonly #keyColumn: string | undefined;

	constructor(ctx: Ctx, options: ImportOptions, counts: ImportCounts) {
		this.#ctx = ctx;
		this.#options = options;
		this.#counts = counts;
		this.#by = actorId(ctx.actor);
		this.#suppliers = new SupplierResolver(ctx, this.#by, options.dryRun);
		this.#keyColumn = Object.entries(options.mapping).find(([, target]) => target === 'key')?.[0];
	}

	static read(kind: ImportKind, row: MappedRow, vocabulary: Vocabulary, detect: DetectLanguage): Read {
		return kind === 'solutions'
			? readSolutionRow(row, vocabulary, detect)
			: readChallengeRow(row, vocabulary, detect);
	}

	/** @returns problems that showed only now, with their rows */
	async store(batch: readonly PreparedRow[]): Promise<LateProblem[]> {
		const late: LateProblem[] = [];
		const rows = await this.#identify(batch, late);
		const known = new Map(
			(await this.#collection().getMany(rows.map(({ identity }) => identity.id))).map((item) => [
				item.id,
				item
			])
		);
		const fresh = rows.filter(({ identity }) => !known.has(identity.id));
		for (const row of rows) {
			const item = known.get(row.identity.id);
			const problem = item ? await this.#update(item, row) : undefined;
			if (problem) late.push({ problem, row: row.prepared.row });
		}
		this.#counts.created += fresh.length;
		if (fresh.length > 0 && !this.#options.dryRun) await this.#insert(fresh);
		this.#counts.suppliersCreated = this.#suppliers.created;
		this.#counts.rejected += late.filter(({ problem }) => problem.severity === 'error').length;
		this.#counts.warnings += late.filter(({ problem }) => problem.severity === 'warning').length;
		return late;
	}

	/** Rows with their ids. Of several rows with one key the first counts: the file must say the same each time. */
	async #identify(batch: readonly PreparedRow[], late: LateProblem[]): Promise<Identified[]> {
		const rows: Identified[] = [];
		for (const prepared of batch) {
			const { read, row } = prepared;
			if (!read) continue;
			const owner = 'supplier' in read ? String(read.supplier) : '';
			const identity = rowIdentity(this.#options.kind, read.key, read.content, owner);
			const before = this.#seen.add(identity);
			if (before) {
				if (before === 'same') this.#counts.unchanged++;
				late.push({ problem: repeated(row, before, read.key, this.#keyColumn), row });
				continue;
			}
			const organisationId =
				this.#options.kind === 'solutions' ? await this.#suppliers.resolve(owner) : await this.#bureau(read);
			rows.push({ prepared: { ...prepared, read }, identity, organisationId });
		}
		return rows;
	}

	/** The bureau of the row's department; rows without one belong to the lab. */
	async #bureau(read: Read): Promise<string> {
		const department = 'department' in read.content ? read.content.department : undefined;
		if (!department) return LAB_ID;
		const known = this.#bureaux.get(department);
		if (known) return known;
		const filter = where.and(where.eq('kind', 'bureau'), where.eq('department', department));
		const { items } = await this.#ctx.storage.collection(organisationsSpec).list({ filter, limit: 1 });
		const id = items[0]?.id ?? LAB_ID;
		this.#bureaux.set(department, id);
		return id;
	}

	#keyProblem({ prepared }: Identified, reason: string, fix: string, value: string): ImportProblem {
		return errorAt(prepared.row, reason, fix, value, this.#keyColumn);
	}

	#collection(): Collection<Item> {
		const { storage } = this.#ctx;
		return (
			this.#options.kind === 'solutions'
				? storage.collection(solutionsSpec)
				: storage.collection(challengesSpec)
		) as Collection<Item>;
	}

	#document(row: Identified, reference: string): NewDocument<Item> {
		const making = {
			identity: row.identity,
			organisationId: row.organisationId,
			reference,
			now: this.#ctx.now(),
			by: this.#by,
			publish: this.#options.publish,
			complete: (text: Parameters<Ctx['text']['complete']>[0]) => this.#ctx.text.complete(text)
		};
		return this.#options.kind === 'solutions'
			? importedSolution(making, row.prepared.read.content as SolutionContent)
			: importedChallenge(making, row.prepared.read.content as ChallengeContent);
	}

	#event(document: NewDocument<Item>, type: 'imported' | 'reimported', version: number) {
		const kind = KIND[this.#options.kind];
		const aggregate = { kind, id: document.id, version };
		return eventOf(this.#ctx, this.#by, `${kind}.${type}`, aggregate, {
			organisationId: document.organisationId,
			reference: document.reference,
			title: document.content.title ?? {},
			status: document.state.status
		});
	}

	async #insert(rows: readonly Identified[]): Promise<void> {
		const year = hongKongDay(this.#ctx.now()).slice(0, 4);
		const kind = KIND[this.#options.kind];
		const last = await this.#ctx.storage.meta.increment(`${kind}-reference-${year}`, rows.length);
		const letter = kind === 'solution' ? 'S' : 'C';
		const documents = rows.map((row, i) => {
			const number = String(last - rows.length + i + 1).padStart(4, '0');
			const document = this.#document(row, `${letter}-${year}-${number}`);
			return { document, events: [this.#event(document, 'imported', 1)] };
		});
		await this.#collection().insertMany(documents);
	}

	/**
	 * A row that changed in the file replaces the item, unless somebody has changed it here since. With the word to
	 * publish, a draft that an earlier run made without it is published.
	 */
	async #update(item: Item, row: Identified): Promise<ImportProblem | undefined> {
		const edited = item.imported?.at !== item.updatedAt;
		const arrives = this.#options.publish && item.state.status === 'draft';
		if (item.imported?.hash === row.identity.hash && (edited || !arrives)) {
			this.#counts.unchanged++;
			return undefined;
		}
		// Two sources that both count from 1 would write over each other's items.
		if (item.organisationId !== row.organisationId)
			return this.#keyProblem(row, 'id-of-another', 'write-own-ids', row.prepared.read.key);
		if (edited) return this.#keyProblem(row, 'edited-since', 'edit-in-product', item.reference);
		this.#counts.updated++;
		if (this.#options.dryRun) return undefined;
		const made = this.#document(row, item.reference);
		const next = {
			...item,
			content: made.content,
			imported: made.imported,
			updatedAt: made.updatedAt,
			...(arrives ? arrived(item, made) : {})
		} as Item;
		await this.#collection().replace(next, item.version, [this.#event(next, 'reimported', item.version + 1)]);
		return undefined;
	}
}

/** What of a draft changes as it is published. */
function arrived(item: Item, made: NewDocument<Item>) {
	const since = 'stateSince' in made ? { stateSince: made.stateSince } : {};
	return { state: made.state, ...since, history: [...item.history, ...made.history] };
}
