import { z } from 'zod';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { organisationSchema } from '../../domain/organisation/organisation.ts';
import { AppError } from '../../domain/shared/error.ts';
import { langText, pickText } from '../../domain/shared/lang-text.ts';
import { eventOf, type Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { joinRequestsSpec, organisationsSpec } from './organisation-collections.ts';
import { organisationKeys } from './organisation-keys.ts';
import { supplierOfName } from './supplier-of-name.ts';
import { takeOverBrokenOff } from './take-over-broken-off.ts';

export const newSupplierInput = z.object({
	name: langText(200),
	registrationNumber: z
		.string('registration-number-required')
		.trim()
		.regex(/^\d{8}$/, 'bad-registration-number'),
	supplierType: organisationSchema.shape.supplierType,
	website: organisationSchema.shape.website
});
type NewSupplier = z.infer<typeof newSupplierInput>;

interface Newcomer {
	id: string;
	name: string;
	email: string;
}

/**
 * Stores a supplier that nobody has verified yet; one that a broken-off sign-up left is taken over.
 * @returns its id, and how to take it back when the rest of the sign-up fails
 * @throws AppError `conflict` with reason `organisation-exists`, after noting the attempt for the coordinator, or
 * `sign-up-under-way` while the one that may have broken off is less than a minute old
 */
export async function registerSupplier(ctx: Ctx, input: NewSupplier, newcomer: Newcomer) {
	const organisations = ctx.storage.collection(organisationsSpec);
	const keys = organisationKeys(ctx.text, input.name);
	const same = await findSame(ctx, input.registrationNumber, keys.nameKeys);
	const now = ctx.now();
	const id = ctx.newId();
	const draft = {
		...input,
		...keys,
		id,
		kind: 'supplier' as const,
		name: ctx.text.complete(input.name),
		verification: { status: 'unverified' as const },
		registeredBy: newcomer.id,
		createdAt: now,
		updatedAt: now
	};
	if (same)
		return (await takeOverBrokenOff(ctx, same.organisation, draft)) ?? refuse(ctx, same, input, newcomer);
	const event = eventOf(ctx, newcomer.id, 'organisation.registered', {
		kind: 'organisation',
		id,
		version: 1
	});
	try {
		const stored = await organisations.insert(draft, [event]);
		return { id, takeBack: () => organisations.remove(id, stored.version) };
	} catch (error) {
		// Two people registered it in the same moment: the unique index let one through.
		const raced = isDuplicate(error) && (await findSame(ctx, input.registrationNumber, keys.nameKeys));
		if (!raced) throw error;
		return refuse(ctx, raced, input, newcomer);
	}
}

const isDuplicate = (error: unknown) => error instanceof AppError && error.reason === 'duplicate';

type Same = { organisation: Organisation; by: 'name' | 'registration-number' };

async function findSame(ctx: Ctx, registrationNumber: string, names: string[]): Promise<Same | undefined> {
	const organisations = ctx.storage.collection(organisationsSpec);
	const byNumber = await organisations.list({
		filter: where.and(where.eq('kind', 'supplier'), where.eq('registrationNumber', registrationNumber)),
		limit: 1
	});
	if (byNumber.items[0]) return { organisation: byNumber.items[0], by: 'registration-number' };
	const organisation = await supplierOfName(ctx, names);
	return organisation && { organisation, by: 'name' };
}

async function refuse(ctx: Ctx, same: Same, input: NewSupplier, newcomer: Newcomer): Promise<never> {
	const now = ctx.now();
	const id = ctx.newId();
	const aggregate = { kind: 'join-request', id, version: 1 };
	await ctx.storage.collection(joinRequestsSpec).insert(
		{
			id,
			organisationId: same.organisation.id,
			organisationName: pickText(input.name, ctx.locale).text,
			personName: newcomer.name,
			email: newcomer.email,
			locale: ctx.locale,
			same: same.by,
			status: 'open',
			createdAt: now,
			updatedAt: now
		},
		[eventOf(ctx, 'anonymous', 'join-request.noticed', aggregate, { organisationId: same.organisation.id })]
	);
	const field = same.by === 'name' ? 'organisation.name' : 'organisation.registrationNumber';
	throw new AppError('conflict', {
		reason: 'organisation-exists',
		fields: { [field]: 'organisation-exists' }
	});
}
