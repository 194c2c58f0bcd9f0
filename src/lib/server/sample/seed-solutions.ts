import { archiveForGood } from '../solution/archive-solution.ts';
import { createSolution } from '../solution/create-solution.ts';
import { listReviewed } from '../solution/list-solution.ts';
import { returnToSupplier } from '../solution/return-solution.ts';
import { submitForReview } from '../solution/submit-solution.ts';
import { suspendListing } from '../solution/suspend-solution.ts';
import { sampleData } from './data/index.ts';
import type { SampleSolution } from './data/sample-types.ts';
import { required, type World } from './world.ts';

/** Registers every sample solution through the product's own use cases; most end listed. */
export async function seedSolutions(world: World): Promise<void> {
	for (const [index, sample] of sampleData.solutions.entries()) {
		// Within a year, after which a listed solution is due for a look, and before the first trial is agreed.
		world.daysAgo(360 - Math.floor(index * 0.7));
		await seedSolution(world, sample);
	}
}

async function seedSolution(world: World, sample: SampleSolution): Promise<void> {
	const owner = world.owner(sample.supplier);
	const organisationId = required(world.organisations, sample.supplier);
	let solution = await createSolution(owner, { organisationId, content: sample.content });
	const { id } = solution;
	world.solutions.set(sample.key, id);
	if (sample.stage === 'draft') return;
	solution = await submitForReview(owner, { id, version: solution.version });
	if (sample.stage === 'submitted') return;
	const coordinator = world.coordinator();
	if (sample.stage === 'returned') {
		const reason = 'Please add one reference or a short film of it in use, so that a museum can judge it.';
		await returnToSupplier(coordinator, { id, version: solution.version, reason });
		return;
	}
	solution = await listReviewed(coordinator, { id, version: solution.version });
	if (sample.stage === 'suspended')
		await suspendListing(coordinator, {
			id,
			version: solution.version,
			reason: 'The supplier asked for a pause while it moves offices.'
		});
	if (sample.stage === 'archived')
		await archiveForGood(owner, { id, version: solution.version, reason: 'Replaced by LiftDoctor.' });
}
