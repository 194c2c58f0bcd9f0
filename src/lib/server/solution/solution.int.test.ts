import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { AppError } from '../../domain/shared/error.ts';
import { readySolutionContent } from '../../domain/solution/solution-fixtures.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import {
	coordinator,
	createTestServices,
	supplierMember,
	supplierOwner,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { createServerApi } from '../trpc/app-router.ts';
import { solutions } from './solution-store.ts';

let test: TestServices;
const as = (actor: Parameters<typeof testCtx>[1]) => createServerApi(testCtx(test.services, actor));
/** The product's own error behind a call, as `code` or `code/reason`. */
const refusal = async (promise: Promise<unknown>): Promise<string> => {
	try {
		await promise;
		return 'done';
	} catch (thrown) {
		const app = (thrown as { cause?: AppError }).cause;
		return app ? (app.reason === app.code ? app.code : `${app.code}/${app.reason}`) : String(thrown);
	}
};
const supplier = (id: string, verified: boolean): Omit<Organisation, 'version'> => ({
	id,
	createdAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-01T00:00:00.000Z',
	kind: 'supplier',
	name: { en: `Supplier ${id}` },
	normalizedName: id,
	verification: verified
		? { status: 'verified', at: '2026-01-02T00:00:00.000Z', by: 'c' }
		: { status: 'unverified' }
});
async function submitted(organisationId = 'supplier-1'): Promise<FullSolutionView> {
	const api = as(supplierMember(organisationId));
	const { id, version } = await api.solution.create({
		organisationId,
		content: readySolutionContent() as unknown as Record<string, unknown>
	});
	return api.solution.submit({ id, version });
}

beforeAll(async () => {
	test = await createTestServices();
	const organisations = test.services.storage.collection(organisationsSpec);
	await organisations.insert(supplier('supplier-1', true));
	await organisations.insert(supplier('supplier-2', false));
});
afterAll(() => test.close());

describe('solutions', () => {
	it('go from a draft through a return to the lists, each step an event', async () => {
		const lab = as(coordinator());
		const mine = as(supplierMember());
		let view = await submitted();
		expect(view).toMatchObject({ status: 'submitted', actions: [] });
		view = await lab.solution.return({ ...view, reason: 'Which counters?' });
		view = await mine.solution.get({ id: view.id });
		expect(view).toMatchObject({
			status: 'returned',
			reason: 'Which counters?',
			actions: ['edit', 'submit']
		});
		view = await mine.solution.submit(view);
		view = await lab.solution.list(view);
		expect(view.status).toBe('listed');
		expect(await as(ANONYMOUS).solution.publicView({ id: view.id })).toMatchObject({
			reference: view.reference
		});
		await test.services.storage.events.relay(1000);
		const events = await test.services.storage.events.read(0, 1000);
		expect(events.filter((e) => e.aggregate.id === view.id).map((e) => e.type)).toEqual([
			'solution.created',
			'solution.submitted',
			'solution.returned',
			'solution.submitted',
			'solution.listed'
		]);
	});

	it('are not listed before their supplier is verified', async () => {
		const view = await submitted('supplier-2');
		expect(await refusal(as(coordinator()).solution.list(view))).toBe('forbidden/supplier-unverified');
	});

	it('stay listed when edited, and make important changes known', async () => {
		const mine = as(supplierMember());
		let view = await as(coordinator()).solution.list(await submitted());
		const content = { ...view.content, trl: 9, capacity: 3 };
		view = await mine.solution.save({ id: view.id, version: view.version, content });
		expect(view).toMatchObject({ status: 'listed', content: { trl: 9 } });
		await test.services.storage.events.relay(1000);
		const events = (await test.services.storage.events.read(0, 1000)).filter(
			(e) => e.aggregate.id === view.id
		);
		expect(events.at(-1)).toMatchObject({ type: 'solution.important-change', data: { changed: ['trl'] } });
		const emptied = { ...content, trl: null };
		expect(await refusal(mine.solution.save({ id: view.id, version: view.version, content: emptied }))).toBe(
			'invalid/not-ready'
		);
	});

	it('show both versions when two people edit', async () => {
		const [one, two] = [as(supplierMember()), as(supplierOwner())];
		const { id, version } = await one.solution.create({ organisationId: 'supplier-1', content: {} });
		await one.solution.save({ id, version, content: { title: { en: 'First' } } });
		try {
			await two.solution.save({ id, version, content: { title: { en: 'Second' } } });
			expect.unreachable();
		} catch (thrown) {
			const app = (thrown as { cause: AppError }).cause;
			expect(app).toMatchObject({ code: 'conflict', reason: 'version' });
			expect(app.detail).toMatchObject({ current: { version: 2, content: { title: { en: 'First' } } } });
		}
	});

	it('hide drafts from everybody else, and their capacity from the public', async () => {
		const { id } = await as(supplierMember()).solution.create({ organisationId: 'supplier-1' });
		for (const actor of [ANONYMOUS, supplierOwner('supplier-2'), coordinator()])
			expect(await refusal(as(actor).solution.publicView({ id }))).toBe('not-found');
		expect(
			await refusal(as(supplierOwner('supplier-2')).solution.create({ organisationId: 'supplier-1' }))
		).toBe('forbidden');
		const listed = await as(coordinator()).solution.list(await submitted());
		const stored = await solutions(test.services).get(listed.id);
		await solutions(test.services).replace(
			{ ...stored, content: { ...stored.content, capacity: 4 } },
			stored.version
		);
		expect((await as(ANONYMOUS).solution.publicView({ id: listed.id })).content).not.toHaveProperty(
			'capacity'
		);
	});
});
