import { TRPCClientError } from '@trpc/client';
import { SvelteSet } from 'svelte/reactivity';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { sameValue } from '../../domain/challenge/diff.ts';
import { api } from '../api.ts';
import {
	draftInput,
	EDITOR_FIELDS,
	valuesOfContent,
	type EditorField,
	type EditorValues
} from './draft-form.ts';

const PAUSE_MS = 1200;
const RETRY_MS = 8000;

export type SaveState = 'idle' | 'dirty' | 'saving' | 'saved' | 'partly' | 'offline' | 'conflict';

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
export class DraftSaver {
	state = $state<SaveState>('idle');
	savedAt = $state<string>();
	/** What is wrong, by path; the other fields are saved. */
	errors = $state<Record<string, string>>({});
	/** The challenge as last saved: version, marks, what is missing. */
	saved: ChallengeView;
	/** Fields that two people changed, with the other's values. */
	conflict = $state.raw<{ fields: EditorField[]; theirs: EditorValues; mine: EditorValues }>();
	/** Somebody else's changes to other fields came in. */
	merged = $state(false);

	readonly #read: () => EditorValues;
	readonly #take: (fields: readonly EditorField[], current: ChallengeView) => void;
	readonly #refused = new SvelteSet<EditorField>();
	/** What the form said when it was last saved, and how the server keeps it (with what it made itself). */
	#base: EditorValues;
	#stored: EditorValues;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;

	/**
	 * @param read what the form says now
	 * @param take shows somebody else's values of some fields in the form
	 */
	constructor(
		saved: ChallengeView,
		read: () => EditorValues,
		take: (fields: readonly EditorField[], current: ChallengeView) => void
	) {
		this.saved = $state.raw(saved);
		this.#read = read;
		this.#take = take;
		this.#stored = valuesOfContent(saved.content, saved.weights, saved.questionsDue);
		this.#base = this.#stored;
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
	choose(field: EditorField, whose: 'mine' | 'theirs'): void {
		if (!this.conflict) return;
		const { theirs, mine } = this.conflict;
		this.#base = { ...this.#base, [field]: theirs[field] };
		if (whose === 'theirs') this.#take([field], this.saved);
		const fields = this.conflict.fields.filter((other) => other !== field);
		this.conflict = fields.length > 0 ? { fields, theirs, mine } : undefined;
		if (!this.conflict) {
			this.state = 'dirty';
			this.schedule(0);
		}
	}

	async #save(): Promise<void> {
		if (this.conflict) return;
		const values = this.#read();
		const changed = EDITOR_FIELDS.filter((field) => !sameValue(values[field], this.#base[field]));
		// A field that was refused is tried again once it has changed, or with the Save button.
		if (changed.length === 0) {
			this.state = this.savedAt ? 'saved' : 'idle';
			this.errors = {};
			return;
		}
		this.state = 'saving';
		await this.#send(values, changed);
	}

	async #send(values: EditorValues, fields: readonly EditorField[]): Promise<void> {
		const input = { id: this.saved.id, version: this.saved.version, ...draftInput(values, fields) };
		try {
			const view = await api.challenge.saveDraft.mutate(
				input as Parameters<typeof api.challenge.saveDraft.mutate>[0]
			);
			this.#done(view, values, fields);
		} catch (thrown) {
			await this.#failed(thrown, values, fields);
		}
	}

	#done(view: ChallengeView, values: EditorValues, fields: readonly EditorField[]): void {
		const stored = valuesOfContent(view.content, view.weights, view.questionsDue);
		const base = { ...this.#base };
		for (const field of fields) base[field] = values[field];
		// What the server made (Simplified Chinese) is shown, so it is part of what the form will say next.
		for (const field of fields)
			if (['title', 'problem', 'outcomeWanted', 'usersAffected', 'currentProcess'].includes(field))
				base[field] = stored[field];
		this.#base = base;
		this.#stored = stored;
		this.saved = view;
		this.savedAt = view.updatedAt;
		if (this.#refused.size === 0) this.errors = {};
		this.state = this.#refused.size > 0 ? 'partly' : 'saved';
		this.#refused.clear();
	}

	async #failed(thrown: unknown, values: EditorValues, fields: readonly EditorField[]): Promise<void> {
		const known = appErrorOf(thrown);
		const current = known?.detail['current'] as ChallengeView | undefined;
		if (known?.reason === 'version' && current) return this.#reconcile(current, values, fields);
		const wrong = Object.keys(known?.fields ?? {}).map(fieldOf);
		const rest = fields.filter((field) => !wrong.includes(field));
		if (known && wrong.length > 0 && rest.length < fields.length) {
			this.errors = known.fields;
			for (const field of fields) if (wrong.includes(field)) this.#refused.add(field);
			if (rest.length > 0) return this.#send(values, rest);
			this.state = 'partly';
			this.#refused.clear();
			return;
		}
		if (known) this.errors = { '': known.reason };
		else this.schedule(RETRY_MS);
		this.state = 'offline';
	}

	/** Somebody saved in between: other fields are taken in; the same field waits for a choice. */
	async #reconcile(
		current: ChallengeView,
		values: EditorValues,
		fields: readonly EditorField[]
	): Promise<void> {
		const theirs = valuesOfContent(current.content, current.weights, current.questionsDue);
		const moved = EDITOR_FIELDS.filter((field) => !sameValue(theirs[field], this.#stored[field]));
		const both = moved.filter((field) => fields.includes(field) && !sameValue(theirs[field], values[field]));
		const onlyTheirs = moved.filter((field) => !fields.includes(field));
		this.saved = current;
		this.#stored = theirs;
		for (const field of onlyTheirs) this.#base = { ...this.#base, [field]: theirs[field] };
		if (onlyTheirs.length > 0) {
			this.#take(onlyTheirs, current);
			this.merged = true;
		}
		if (both.length > 0) {
			this.conflict = { fields: both, theirs, mine: values };
			this.state = 'conflict';
			return;
		}
		await this.#send(values, fields);
	}
}
