import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { DraftKind, DraftValues } from './draft-kind.ts';
import { DraftSaver } from './draft-saver.svelte.ts';

type Field = 'title' | 'summary';
interface Item {
	version: number;
	updatedAt: string;
	content: DraftValues<Field>;
}
const item = (version: number, title: string, summary = ''): Item => ({
	version,
	updatedAt: '2026-11-22T08:00:00.000Z',
	content: { title, summary }
});

function refused(reason: string, fields = {}, detail = {}): TRPCClientError<never> {
	const error = new TRPCClientError<never>('refused');
	Object.assign(error, { data: { app: { reason, fields, detail } } });
	return error;
}

/** A store that others write to as well, and a form in which one person types. */
function table(stored: Item) {
	const form = { ...stored.content };
	const store = { stored, refuse: undefined as Error | undefined, during: () => {} };
	const kind: DraftKind<Item, Field> = {
		fields: ['title', 'summary'],
		valuesOfForm: (values) => values as DraftValues<Field>,
		valuesOf: ({ content }) => content,
		save: async (saved, values, changed) => {
			await Promise.resolve();
			store.during();
			if (store.refuse) throw store.refuse;
			if (saved.version !== store.stored.version) throw refused('version', {}, { current: store.stored });
			const typed = Object.fromEntries(changed.map((field) => [field, values[field]]));
			return (store.stored = {
				...store.stored,
				version: saved.version + 1,
				content: { ...store.stored.content, ...typed }
			});
		}
	};
	const saver = new DraftSaver(kind, stored, (fields, { content }) => {
		for (const field of fields) form[field] = content[field];
	});
	saver.attach(() => ({ ...form }));
	return { form, store, saver };
}

describe('a draft that saves itself', () => {
	it('saves what was typed, and nothing where nothing was', async () => {
		const { form, store, saver } = table(item(1, 'a'));
		await saver.flush();
		expect([store.stored.version, saver.state]).toEqual([1, 'idle']);
		form.title = 'b';
		await saver.flush();
		expect([store.stored.content.title, saver.state]).toEqual(['b', 'saved']);
	});

	it('takes in another person’s other field', async () => {
		const { form, store, saver } = table(item(1, 'a'));
		store.stored = item(2, 'a', 'theirs');
		form.title = 'mine';
		await saver.flush();
		expect(store.stored.content).toEqual({ title: 'mine', summary: 'theirs' });
		expect(form).toEqual({ title: 'mine', summary: 'theirs' });
		expect(saver.merged).toBe(true);
	});

	it.each(['mine', 'theirs'] as const)(
		'keeps both versions of one field until %s is chosen',
		async (whose) => {
			const { form, store, saver } = table(item(1, 'a'));
			store.stored = item(2, 'theirs');
			form.title = 'mine';
			await saver.flush();
			expect(saver.conflict).toMatchObject({
				fields: ['title'],
				theirs: { title: 'theirs' },
				mine: { title: 'mine' }
			});
			expect([store.stored.content.title, form.title]).toEqual(['theirs', 'mine']);
			saver.choose('title', whose);
			await saver.flush();
			expect([store.stored.content.title, form.title]).toEqual([whose, whose]);
			saver.dispose();
		}
	);

	it('does not replace what is typed while a save is on its way', async () => {
		const { form, store, saver } = table(item(1, 'a', 'old'));
		store.stored = item(2, 'a', 'theirs');
		form.title = 'mine';
		store.during = () => (form.summary = 'typed meanwhile');
		await saver.flush();
		expect(form.summary).toBe('typed meanwhile');
		expect(saver.conflict).toMatchObject({ fields: ['summary'], theirs: { summary: 'theirs' } });
	});

	it('saves the rest where a field is refused, and says why nothing can be saved', async () => {
		const { form, store, saver } = table(item(1, 'a', 'b'));
		Object.assign(form, { title: 'wrong', summary: 'right' });
		store.refuse = refused('invalid', { 'content.title.en': 'text-too-long' });
		store.during = () =>
			void (
				store.stored.content.summary === 'b' &&
				saver.errors['content.title.en'] &&
				(store.refuse = undefined)
			);
		await saver.flush();
		expect(store.stored.content).toEqual({ title: 'a', summary: 'right' });
		expect([saver.state, saver.errors]).toEqual(['partly', { 'content.title.en': 'text-too-long' }]);
		store.refuse = refused('illegal-transition');
		await saver.flush();
		expect([saver.state, saver.errors]).toEqual(['refused', { '': 'illegal-transition' }]);
	});
});
