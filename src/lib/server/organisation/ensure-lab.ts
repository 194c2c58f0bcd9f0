import type { Organisation } from '../../domain/organisation/organisation.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Services } from '../services.ts';
import { organisationsSpec } from './organisation-collections.ts';
import { organisationKeys } from './organisation-keys.ts';

/** The id of the lab itself: there is one an installation. */
export const LAB_ID = 'lab';

const LAB_NAME = { en: 'Smart Government Innovation Lab', tc: '智慧政府創新實驗室' };

/** The lab that runs the installation, made once; administrators may rename it. */
export async function ensureLab(services: Pick<Services, 'storage' | 'text' | 'now'>): Promise<Organisation> {
	const organisations = services.storage.collection(organisationsSpec);
	const found = await organisations.find(LAB_ID);
	if (found) return found;
	const now = services.now();
	try {
		return await organisations.insert({
			id: LAB_ID,
			kind: 'lab',
			name: services.text.complete(LAB_NAME),
			...organisationKeys(services.text, LAB_NAME),
			verification: { status: 'not-needed' },
			createdAt: now,
			updatedAt: now
		});
	} catch (error) {
		// Another process made it in the same moment.
		if (error instanceof AppError && error.code === 'conflict') return organisations.get(LAB_ID);
		throw error;
	}
}
