import { TRPCClientError } from '@trpc/client';
import { SvelteSet } from 'svelte/reactivity';
import { sameValue } from '../../domain/shared/same-value.ts';
import {
	mergeDraft,
	withoutTicks,
	type DraftKind,
	type DraftValues,
	type StoredDraft
} from './draft-kind.ts';

const PAUSE_MS = 1200;
const RETRY_MS = 8000;

export type SaveState =
	| 'idle'
	| 'dirty'
	| 'saving'
	| 'saved'
	/** Saved but for the fields in `errors`. */
	| 'partly'
	/** Not reached; tried again by itself. */
	| 'offline'
	/** Not allowed as the item stands; `errors['']` says why. */
	| 'refused'
	| 'conflict';

interface AppErrorData {
	reason: string;
	fields: Record<string, string>;
	detail: Record<string, unknown>;
}

function appErrorOf(thrown: unknown): AppErrorData | undefined {
	if (!(thrown instanceof TRPCClientError)) return undefined;
	return (thrown.data as { app?: AppErrorData } | null | undefined)?.app;
}

/** `content.budget.max` → `budget`. */
const fieldOf = (path: string) => (path.startsWith('content.') ? path.slice(8) : path).split('.')[0] ?? '';

/**
 * Saves a draft as it is typed: the fields that changed since the last save, a second after the last key. Two people
 * on different fields are merged; on the same field both versions are kept until one of them chooses.
 */
export class DraftSaver<View extends StoredDraft, Field extends string> {
	state = $state<SaveState>('idle');
	savedAt = $state<string>();
	/** What is wrong, by path; the other fields are saved. */
	errors = $state.raw<Record<string, string>>({});
	/** The item as last saved: version, marks, what is missing. */
	saved: View;
	/** Fields that two people changed, with the other's values. */
	conflict = $state.raw<{ fields: Field[]; theirs: DraftValues<Field>; mine: DraftValues<Field> }>();
	/** Somebody else's changes to other fields came in. */
	merged = $state(false);
	/** Grows for a field when somebody else's value has to replace what its inputs show. */
	readonly epoch: Record<string, number> = $state({});

	readonly kind: DraftKind<View, Field>;
	readonly #take: (fields: readonly Field[], current: View) => void;
	#read: (() => DraftValues<Field>) | undefined;
	readonly #refused = new SvelteSet<Field>();
	/** What the form said when it was last saved, and how the server keeps it (with what it made itself). */
	#base: DraftValues<Field>;
	#stored: DraftValues<Field>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;

	/** @param take shows somebody else's values of some fields in the form */
	constructor(
		kind: DraftKind<View, Field>,
		saved: View,
		take: (fields: readonly Field[], current: View) => void
	) {
		this.kind = kind;
		this.saved = $state.raw(saved);
		this.#take = take;
		this.#stored = kind.valuesOf(saved);
		this.#base = this.#stored;
	}

	/** @param read what the form says now; nothing is saved before there is one */
	attach(read: () => DraftValues<Field>): void {
		this.#read = read;
	}

	/** Call on every input. */
	schedule(pause = PAUSE_MS): void {
		if (this.state !== 'conflict') this.state = 'dirty';
		this.merged = false;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** Saves now whatever has changed. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		while (this.#running) await this.#running;
		this.#running = this.#save().finally(() => (this.#running = undefined));
		await this.#running;
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}

	/** One field of a conflict: mine is saved over theirs, or theirs is shown instead of mine. */
	choose(field: Field, whose: 'mine' | 'theirs'): void {
		if (!this.conflict) return;
		const { theirs, mine } = this.conflict;
		this.#base = { ...this.#base, [field]: theirs[field] };
		if (whose === 'theirs') this.#show([field], this.saved);
		const fields = this.conflict.fields.filter((other) => other !== field);
		this.conflict = fields.length > 0 ? { fields, theirs, mine } : undefined;
		if (!this.conflict) {
			this.state = 'dirty';
			this.schedule(0);
		}
	}

	#show(fields: readonly Field[], current: View): void {
		this.#take(fields, current);
		for (const field of fields) this.epoch[field] = (this.epoch[field] ?? 0) + 1;
	}

	async #save(): Promise<void> {
		if (this.conflict || !this.#read) return;
		const values = this.#read();
		const changed = this.#changed(values);
		// A field that was refused is tried again once it has changed, or with the Save button.
		if (changed.length === 0) {
			this.state = this.savedAt ? 'saved' : 'idle';
			this.errors = {};
			return;
		}
		this.state = 'saving';
		await this.#send(values, changed);
	}

	#changed(values: DraftValues<Field>): Field[] {
		return this.kind.fields.filter((field) => !sameValue(values[field], this.#base[field]));
	}

	async #send(values: DraftValues<Field>, fields: readonly Field[]): Promise<void> {
		let view: View;
		try {
			view = await this.kind.save(this.saved, values, fields);
		} catch (thrown) {
			return this.#failed(thrown, values, fields);
		}
		this.#done(view, values, fields);
	}

	#done(view: View, values: DraftValues<Field>, fields: readonly Field[]): void {
		const base = { ...this.#base };
		for (const field of fields) base[field] = withoutTicks(values[field]);
		this.#base = base;
		this.#stored = this.kind.valuesOf(view);
		this.saved = view;
		this.savedAt = view.updatedAt;
		if (this.#refused.size === 0) this.errors = {};
		// Something typed meanwhile is still unsaved: its own timer is running.
		if (this.state === 'saving') this.state = this.#refused.size > 0 ? 'partly' : 'saved';
		this.#refused.clear();
	}

	async #failed(thrown: unknown, values: DraftValues<Field>, fields: readonly Field[]): Promise<void> {
		const known = appErrorOf(thrown);
		const current = known?.detail['current'] as View | undefined;
		if (known?.reason === 'version' && current) return this.#reconcile(current);
		const wrong = Object.keys(known?.fields ?? {}).map(fieldOf);
		const rest = fields.filter((field) => !wrong.includes(field));
		if (known && rest.length < fields.length) {
			this.errors = known.fields;
			for (const field of fields) if (wrong.includes(field)) this.#refused.add(field);
			if (rest.length > 0) return this.#send(values, rest);
			this.state = 'partly';
			this.#refused.clear();
			return;
		}
		if (known) this.errors = { '': known.reason };
		else this.schedule(RETRY_MS);
		this.state = known ? 'refused' : 'offline';
	}

	/** Somebody saved in between: other fields are taken in; the same field waits for a choice. */
	async #reconcile(current: View): Promise<void> {
		// Read again: what was typed while the answer was on its way must not be replaced by theirs.
		const mine = this.#read?.() ?? this.#stored;
		const changed = this.#changed(mine);
		const theirs = this.kind.valuesOf(current);
		const { taken, both } = mergeDraft(this.kind.fields, { seen: this.#stored, theirs, mine, changed });
		this.saved = current;
		this.#stored = theirs;
		for (const field of taken) this.#base = { ...this.#base, [field]: theirs[field] };
		if (taken.length > 0) {
			this.#show(taken, current);
			this.merged = true;
		}
		if (both.length > 0) {
			this.conflict = { fields: both, theirs, mine };
			this.state = 'conflict';
			return;
		}
		await this.#send(mine, changed);
	}
}
