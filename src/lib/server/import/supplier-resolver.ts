import type { Organisation } from '../../domain/organisation/organisation.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { organisationKeys } from '../organisation/organisation-keys.ts';
import { supplierOfName } from '../organisation/supplier-of-name.ts';
import { eventOf, type Ctx } from '../services.ts';

/** Rows without a supplier belong to this one, which a coordinator sorts out. */
const UNNAMED: LangText = { en: 'Supplier not named', tc: '未列明供應商' };

/**
 * Finds the supplier that a row names, by the same normalised name that sign-up compares; an unknown one becomes an
 * unverified organisation. Remembers what it found, since files name the same few thousand again and again.
 */
export class SupplierResolver {
	readonly #ctx: Ctx;
	readonly #by: string;
	readonly #dryRun: boolean;
	readonly #known = new Map<string, string>();
	created = 0;

	constructor(ctx: Ctx, by: string, dryRun: boolean) {
		this.#ctx = ctx;
		this.#by = by;
		this.#dryRun = dryRun;
	}

	/** @returns the organisation's id */
	async resolve(name: string): Promise<string> {
		const text: LangText = name ? { [this.#ctx.text.detect(name)]: name } : UNNAMED;
		const keys = organisationKeys(this.#ctx.text, text);
		const key = keys.normalizedName || name.toLowerCase();
		const known = this.#known.get(key);
		if (known) return known;
		const id = (await supplierOfName(this.#ctx, keys.nameKeys))?.id ?? (await this.#create(text, keys));
		this.#known.set(key, id);
		return id;
	}

	#organisations() {
		return this.#ctx.storage.collection(organisationsSpec);
	}

	async #create(name: LangText, keys: ReturnType<typeof organisationKeys>): Promise<string> {
		this.created++;
		const id = this.#ctx.newId();
		if (this.#dryRun) return id;
		const now = this.#ctx.now();
		const document: Omit<Organisation, 'version'> = {
			id,
			kind: 'supplier',
			name: this.#ctx.text.complete(name),
			...keys,
			verification: { status: 'unverified' },
			createdAt: now,
			updatedAt: now
		};
		const event = eventOf(this.#ctx, this.#by, 'organisation.imported', {
			kind: 'organisation',
			id,
			version: 1
		});
		try {
			return (await this.#organisations().insert(document, [event])).id;
		} catch (error) {
			// Another import made it in the same moment.
			const raced =
				error instanceof AppError && error.reason === 'duplicate'
					? (await supplierOfName(this.#ctx, keys.nameKeys))?.id
					: undefined;
			if (!raced) throw error;
			return raced;
		}
	}
}
