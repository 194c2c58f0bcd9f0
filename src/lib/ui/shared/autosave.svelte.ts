import { applyAction, deserialize } from '$app/forms';
import type { Refusal } from './refusal.ts';

interface Options {
	/** The form's save action, `?/save` say: the same one that its Save button posts to. */
	action: string;
	/** Gets what the action returned. */
	onsaved: (data: Record<string, unknown>) => void;
}

const QUIET_MS = 1200;
const RETRY_MS = 8000;

/**
 * Saves a form while somebody writes in it, through the form's own action: `<Form {@attach autosave.attach}>`.
 * A conflict goes to the page as a refusal, as after a click on Save; other refusals only show in `state`, for what
 * is half typed may well be wrong. Nothing typed is ever lost or replaced.
 */
export class Autosave {
	state = $state<'clean' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'refused'>('clean');
	/** When it was last saved, in milliseconds since 1970. */
	at = $state<number>();
	/** Why it was refused: a message key under `errors.`. */
	reason = $state<string>();
	#options: Options;
	#form: HTMLFormElement | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;
	/** After a conflict only a click on Save goes on: the person has to have seen both versions. */
	#paused = false;

	constructor(options: Options) {
		this.#options = options;
	}

	attach = (form: HTMLFormElement) => {
		this.#form = form;
		const typed = () => this.#later(QUIET_MS);
		const submitted = (event: SubmitEvent) => void this.#beforeSubmit(event);
		form.addEventListener('input', typed);
		form.addEventListener('submit', submitted, { capture: true });
		return () => {
			form.removeEventListener('input', typed);
			form.removeEventListener('submit', submitted, { capture: true });
			clearTimeout(this.#timer);
			if ((this.state === 'unsaved' || this.state === 'failed') && !this.#paused) void this.#save();
		};
	};

	#later(ms: number) {
		this.state = 'unsaved';
		clearTimeout(this.#timer);
		if (this.#paused) return;
		this.#timer = setTimeout(() => void this.#save(), ms);
	}

	/** A click on Save waits for a save on its way, or it would conflict with itself. */
	async #beforeSubmit(event: SubmitEvent) {
		clearTimeout(this.#timer);
		if (!this.#running) {
			this.state = 'clean';
			this.#paused = false;
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		await this.#running;
		this.#form?.requestSubmit(event.submitter);
	}

	async #save() {
		await this.#running;
		this.#running = this.#post().finally(() => (this.#running = undefined));
	}

	async #post() {
		const form = this.#form;
		if (!form) return;
		this.state = 'saving';
		const body = new FormData(form);
		for (const input of form.querySelectorAll<HTMLInputElement>('[data-derived]')) body.delete(input.name);
		try {
			const response = await fetch(this.#options.action, {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body
			});
			const result = deserialize<Record<string, unknown>, { refusal?: Refusal }>(await response.text());
			if (result.type === 'success') return this.#saved(result.data ?? {});
			if (result.type !== 'failure') throw new Error('not saved');
			this.state = this.state === 'saving' ? 'refused' : this.state;
			this.reason = result.data?.refusal?.reason;
			if (this.reason !== 'version') return;
			this.#paused = true;
			clearTimeout(this.#timer);
			await applyAction(result);
		} catch {
			this.#later(RETRY_MS);
			this.state = 'failed';
		}
	}

	#saved(data: Record<string, unknown>) {
		// Something typed meanwhile is still unsaved: its own timer is running.
		if (this.state === 'saving') this.state = 'saved';
		this.at = Date.now();
		this.#options.onsaved(data);
	}
}
