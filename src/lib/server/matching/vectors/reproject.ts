import { eventOf, type Services } from '../../services.ts';
import { where } from '../../storage/port.ts';
import { SIDES, type Side } from '../statistics.ts';
import { meansSpec, vectorSpecs, type StoredMeans } from './vector-collections.ts';
import { forgetSpace } from './vector-space.ts';

/** Items that one event tells the search index to read anew. */
const BATCH = 100;
export const MEANS_KIND = 'vector-means';

/** The side whose index has not been given all vectors with these means off. */
export const sideToProject = ({ projected }: StoredMeans): Side | undefined =>
	SIDES.find((side) => !projected[side].done);

/**
 * Has the search index read the next items' vectors anew, with the present means off; how far it is stands in storage,
 * so a stop loses nothing. Call until `sideToProject` finds none.
 */
export async function projectSome(services: Services, means: StoredMeans, side: Side): Promise<void> {
	const { after } = means.projected[side];
	const { items } = await services.storage
		.collection(vectorSpecs[side])
		.list({ ...(after ? { filter: where.gt('id', after) } : {}), limit: BATCH });
	const ids = items.filter(({ model }) => model === means.model).map(({ id }) => id);
	const next: StoredMeans = {
		...means,
		updatedAt: services.now(),
		projected: {
			...means.projected,
			[side]: { after: items.at(-1)?.id ?? after, done: items.length < BATCH }
		}
	};
	const aggregate = { kind: MEANS_KIND, id: means.id, version: means.version + 1 };
	const events =
		ids.length > 0 ? [eventOf(services, 'system', `${MEANS_KIND}.projected`, aggregate, { side, ids })] : [];
	await services.storage.collection(meansSpec).replace(next, means.version, events);
	forgetSpace(services);
}
