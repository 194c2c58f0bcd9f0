import type { Organisation } from '../../domain/organisation/organisation.ts';
import { accountLinksSpec, peopleSpec } from '../account/account-collections.ts';
import { requireBrokenOff } from '../account/under-way.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { organisationsSpec } from './organisation-collections.ts';

/**
 * Takes over an organisation that a sign-up left before its owner was stored, where the same one is registered again:
 * whoever comes next gets what the first would have got, an unverified organisation, and no coordinator has to help.
 * @returns undefined where it is no such organisation; else its id, and how to put it back
 * @throws AppError `conflict` with reason `sign-up-under-way` while the first sign-up may still go on, or `version`
 */
export async function takeOverBrokenOff(
	ctx: Ctx,
	organisation: Organisation,
	again: Omit<Organisation, 'version'>
) {
	if (!(await isBrokenOff(ctx, organisation, again))) return undefined;
	const organisations = ctx.storage.collection(organisationsSpec);
	const { createdAt, id, version } = organisation;
	const taken = await organisations.replace({ ...organisation, ...again, id, createdAt, version }, version);
	const takeBack = async () => void (await organisations.replace(organisation, taken.version));
	return { id, takeBack };
}

/** Registered by somebody whom there is not, the same by name and number, with nobody in it, invited or decided on. */
async function isBrokenOff(
	{ storage, now }: Ctx,
	organisation: Organisation,
	again: Omit<Organisation, 'version'>
): Promise<boolean> {
	const { id, registeredBy, verification, updatedAt } = organisation;
	const isSame =
		organisation.normalizedName === again.normalizedName &&
		organisation.registrationNumber === again.registrationNumber;
	if (!registeredBy || !isSame || verification.status !== 'unverified') return false;
	const people = storage.collection(peopleSpec);
	const links = storage.collection(accountLinksSpec);
	const isTheirs =
		(await people.find(registeredBy)) !== undefined ||
		(await people.count(where.contains('organisation', id))) > 0 ||
		(await links.count(where.eq('organisation', id))) > 0;
	if (isTheirs) return false;
	requireBrokenOff(updatedAt, now(), 'organisation.registrationNumber');
	return true;
}
