import { AppError } from '../../domain/shared/error.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { joinRequestsSpec } from '../organisation/organisation-collections.ts';
import { registerSupplier } from '../organisation/register-supplier.ts';
import { settleJoinRequest } from '../organisation/settle-join-request.ts';
import { where } from '../storage/port.ts';
import { joinRequests } from './data/join-requests.ts';
import type { SampleJoinRequest } from './data/sample-types.ts';
import { sampleData } from './data/index.ts';
import type { World } from './world.ts';

/** People who registered an organisation that is registered already, and what the lab answered. */
export async function seedJoinRequests(world: World): Promise<void> {
	for (const sample of joinRequests) {
		world.daysAgo(sample.daysAgo);
		await registerAgain(world, sample);
		if (sample.decision) await answer(world, sample.decision);
	}
}

async function registerAgain(world: World, sample: SampleJoinRequest): Promise<void> {
	const supplier = sampleData.suppliers.find(({ key }) => key === sample.supplier);
	if (!supplier) throw new Error(`no sample supplier ${sample.supplier}`);
	const { type: supplierType, registrationNumber } = supplier;
	const newcomer = { id: `sample-newcomer-${sample.supplier}`, name: sample.name, email: sample.email };
	const visitor = { ...world.as(ANONYMOUS), locale: sample.locale };
	try {
		await registerSupplier(visitor, { name: sample.as, supplierType, registrationNumber }, newcomer);
	} catch (refused) {
		if (refused instanceof AppError && refused.reason === 'organisation-exists') return;
		throw refused;
	}
	throw new Error(`the sample supplier ${sample.supplier} is not registered yet`);
}

/** A link that is made waits with the administrator: a sample lab writes to nobody. */
async function answer(world: World, decision: 'invited' | 'dismissed'): Promise<void> {
	const asked = world.coordinator();
	const lab = { ...asked, mail: { ...asked.mail, configured: false } };
	const requests = lab.storage.collection(joinRequestsSpec);
	const { items } = await requests.list({ filter: where.eq('status', 'open'), limit: 1 });
	for (const { id } of items) await settleJoinRequest(lab, { joinRequestId: id, decision });
}
