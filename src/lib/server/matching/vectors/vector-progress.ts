import type { Services } from '../../services.ts';
import { where } from '../../storage/port.ts';
import { SIDES, type Side } from '../statistics.ts';
import { readTrouble, type Trouble } from './trouble.ts';
import { meansSpec, vectorSpecs } from './vector-collections.ts';
import { currentModel, meansId } from './vector-space.ts';
import { sideToProject } from './reproject.ts';

/** How far the background is. */
export interface VectorProgress {
	/** As set; the model that answers may call itself otherwise. */
	model: string;
	/** Listed solutions and needs that take proposals: how many have their vectors, of how many. */
	items: Record<Side, { done: number; total: number }>;
	/** Everything is embedded, and the search index has been told. */
	settled: boolean;
	trouble?: Trouble;
}

/** Undefined without an embedder. */
export async function readVectorProgress(
	services: Pick<Services, 'storage' | 'embedder'>
): Promise<VectorProgress | undefined> {
	const { storage, embedder } = services;
	if (!embedder) return undefined;
	const [model, trouble] = [await currentModel(services), await readTrouble(services)];
	const items = {} as VectorProgress['items'];
	for (const side of SIDES) {
		const vectors = storage.collection(vectorSpecs[side]);
		const [total, done] = await Promise.all([
			vectors.count(),
			model ? vectors.count(where.and(where.eq('pending', false), where.eq('model', model))) : 0
		]);
		items[side] = { done, total };
	}
	const means = model ? await storage.collection(meansSpec).find(meansId(model)) : undefined;
	const whole = SIDES.every((side) => items[side].done === items[side].total);
	return {
		model: embedder.name,
		items,
		settled: whole && means !== undefined && sideToProject(means) === undefined,
		...(trouble ? { trouble } : {})
	};
}
