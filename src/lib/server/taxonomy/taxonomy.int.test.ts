import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { shippedTerms } from '../../domain/taxonomy/terms/index.ts';
import {
	administrator,
	coordinator,
	createTestServices,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { createTerm, retireTerm, updateTerm } from './edit-term.ts';
import { seedTaxonomy } from './seed-taxonomy.ts';
import { findTerm, listTerms } from './taxonomy-queries.ts';

let test: TestServices;
beforeAll(async () => {
	test = await createTestServices();
	await seedTaxonomy(test.services);
});
afterAll(() => test.close());

const key = { kind: 'technology', code: 'quantum-sensing' } as const;
const name = { en: 'Quantum sensing', tc: '量子傳感' };

it('starts with the shipped terms in three languages, stored once', async () => {
	expect(await seedTaxonomy(test.services)).toBe(0);
	for (const kind of ['technology', 'area', 'department'] as const) {
		const terms = await listTerms(testCtx(test.services, ANONYMOUS), { kind, retired: false });
		expect(terms).toHaveLength(shippedTerms[kind].length);
		for (const term of terms)
			expect(Object.keys(term.name)).toEqual(expect.arrayContaining(['en', 'tc', 'sc']));
	}
});

it('is stored once by two processes that open a new store at once', async () => {
	const fresh = await createTestServices();
	try {
		const made = await Promise.all([seedTaxonomy(fresh.services), seedTaxonomy(fresh.services)]);
		expect(Math.min(...made)).toBe(0);
	} finally {
		await fresh.close();
	}
});

it('is edited by administrators, and an edit survives the next start', async () => {
	const admin = testCtx(test.services, administrator());
	await expect(
		createTerm(testCtx(test.services, coordinator()), { ...key, name, synonyms: [] })
	).rejects.toMatchObject({ code: 'forbidden' });
	expect(await createTerm(admin, { ...key, name, synonyms: ['quantum'] })).toMatchObject({
		version: 1,
		name: { sc: '量子传感', derived: ['sc'] }
	});
	await expect(createTerm(admin, { ...key, name, synonyms: [] })).rejects.toMatchObject({
		reason: 'duplicate',
		fields: { code: 'duplicate' }
	});
	const renamed = { en: 'Quantum sensors', tc: '量子傳感器' };
	await updateTerm(admin, { ...key, version: 1, name: renamed, synonyms: [] });
	await expect(updateTerm(admin, { ...key, version: 1, name, synonyms: [] })).rejects.toMatchObject({
		reason: 'version',
		detail: { current: { version: 2 } }
	});
	await retireTerm(admin, { ...key, version: 2, retired: true });
	const codes = async (retired: boolean) =>
		(await listTerms(admin, { kind: 'technology', retired })).map(({ code }) => code);
	expect(await codes(false)).not.toContain(key.code);
	expect(await codes(true)).toContain(key.code);

	const shipped = shippedTerms.area[0];
	const code = shipped?.code ?? '';
	const stored = await findTerm(admin, 'area', code);
	await retireTerm(admin, { kind: 'area', code, version: stored?.version ?? 0, retired: true });
	await seedTaxonomy(test.services);
	expect((await findTerm(admin, 'area', code))?.retired).toBe(true);
});

it('flags a translation whose source changed, until somebody says that it is still right', async () => {
	const admin = testCtx(test.services, administrator());
	const term = { kind: 'technology', code: 'swarm' } as const;
	const swarm = { en: 'Swarm robots', tc: '群體機械人' };
	await createTerm(admin, { ...term, name: swarm, synonyms: [] });
	const renamed = { ...swarm, en: 'Swarm robotics' };
	const stale = await updateTerm(admin, { ...term, version: 1, name: renamed, synonyms: [] });
	expect(stale.name.stale).toEqual(['tc']);
	const read = { ...renamed, reviewed: ['tc' as const] };
	const settled = await updateTerm(admin, { ...term, version: 2, name: read, synonyms: [] });
	expect(settled.name).toEqual({ ...renamed, sc: '群体机械人', derived: ['sc'] });
});
