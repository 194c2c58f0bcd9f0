import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { draftSolution, readySolutionContent } from '../../domain/solution/solution-fixtures.ts';
import type { SolutionContent } from '../../domain/solution/solution.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { drainEvents } from '../events/drain-events.ts';
import { subscribers } from '../events/subscribers.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { eventOf, type Services } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';

/** A small catalogue for tests: one need about drains, and solutions near to it and far from it. */

const AT = '2026-11-01T00:00:00.000Z';

export async function addSupplier(services: Services, id: string): Promise<void> {
	await services.storage.collection(organisationsSpec).insert({
		id,
		createdAt: AT,
		updatedAt: AT,
		kind: 'supplier',
		name: { en: id },
		normalizedName: id,
		nameKeys: [id],
		verification: { status: 'verified', at: AT, by: 'coordinator-1' }
	});
}

export async function addSolution(
	services: Services,
	id: string,
	content: Partial<SolutionContent>,
	organisationId = 'supplier-1'
): Promise<void> {
	const { version: _, ...draft } = draftSolution({
		id,
		reference: `S-${id}`,
		organisationId,
		content: readySolutionContent({ capabilities: [], ...content }),
		state: { status: 'listed', listedAt: AT }
	});
	const event = eventOf(services, 'test', 'solution.listed', { kind: 'solution', id, version: 1 });
	await services.storage.collection(solutionsSpec).insert(draft, [event]);
}

export async function addNeed(services: Services, over: Partial<Challenge> = {}): Promise<string> {
	const id = over.id ?? 'challenge-1';
	const event = eventOf(services, 'test', 'challenge.published', { kind: 'challenge', id, version: 1 });
	await services.storage.collection(challengesSpec).insert(
		{
			id,
			createdAt: AT,
			updatedAt: AT,
			reference: `C-${id}`,
			organisationId: 'bureau-1',
			createdBy: 'officer-1',
			content: readyContent({
				constraints: { ...readyContent().constraints, certifications: ['iso-27001'] }
			}),
			state: { status: 'published', publishedAt: AT },
			weights: DEFAULT_WEIGHTS,
			openProposals: [],
			addenda: [],
			history: [],
			...over
		},
		[event]
	);
	return id;
}

/** Near, far, and near in the other language. */
export async function addCatalogue(services: Services): Promise<void> {
	await addSupplier(services, 'supplier-1');
	await addSupplier(services, 'supplier-2');
	await addSolution(services, 'drain-cameras', {
		title: { en: 'Drain inspection by camera' },
		summary: {
			en: 'A crawler films drains. Software finds silt and blockages in the CCTV footage before heavy rain.'
		},
		trl: 8,
		certifications: ['iso-27001'],
		dataLocations: ['hong-kong']
	});
	await addSolution(
		services,
		'drain-sensors',
		{
			title: { tc: '渠道淤塞感應器' },
			summary: { tc: '感應器量度渠道水位，在大雨前一星期找出淤塞的位置，通知渠務人員清理。' }
		},
		'supplier-2'
	);
	await addSolution(services, 'queues', {});
	await addSolution(
		services,
		'payroll',
		{ title: { en: 'Payroll' }, summary: { en: 'Pays staff each month.' } },
		'supplier-2'
	);
	await addNeed(services);
	await drain(services);
}

const FOLLOWED = new Set(['match-profiles', 'search-sync']);

/** Lets search and profiles catch up with what was written. */
export const drain = (services: Services) =>
	drainEvents(
		services,
		subscribers.filter(({ name }) => FOLLOWED.has(name))
	);
