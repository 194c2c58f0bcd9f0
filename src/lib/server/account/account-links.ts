import { createHash, randomBytes } from 'node:crypto';
import { isLinkOpen, linkExpiry, type AccountLink } from '../../domain/account/link.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Services } from '../services.ts';
import { where, type NewDocument } from '../storage/port.ts';
import { accountLinksSpec } from './account-collections.ts';

type LinkServices = Pick<Services, 'storage' | 'now' | 'newId'>;
const links = (services: Pick<Services, 'storage'>) => services.storage.collection(accountLinksSpec);

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const newToken = () => randomBytes(32).toString('base64url');

/** What a link is for; how it opens is decided here. */
export type LinkPurpose = Pick<
	AccountLink,
	'purpose' | 'email' | 'locale' | 'personId' | 'organisationId' | 'roles' | 'invitedBy'
>;

/** Keeps the wish for a link: an administrator makes it later with `renewLink`. */
export async function askForLink(services: LinkServices, purpose: LinkPurpose): Promise<AccountLink> {
	return links(services).insert(draft(services, purpose, 'asked'));
}

/** A new link that works now. Its token leaves this function once and is stored nowhere. */
export async function openLink(
	services: LinkServices,
	purpose: LinkPurpose
): Promise<{ link: AccountLink; token: string }> {
	const token = newToken();
	const link = await links(services).insert({
		...draft(services, purpose, 'open'),
		tokenHash: hashOf(token),
		expiresAt: linkExpiry(purpose.purpose, services.now())
	});
	return { link, token };
}

/** A fresh token for a link that was asked for, lost or ended; the token before it stops working. */
export async function renewLink(
	services: LinkServices,
	link: AccountLink
): Promise<{ link: AccountLink; token: string }> {
	if (link.status === 'used' || link.status === 'withdrawn') throw new AppError('illegal-transition');
	const token = newToken();
	const now = services.now();
	const renewed = await links(services).replace(
		{
			...link,
			status: 'open',
			tokenHash: hashOf(token),
			expiresAt: linkExpiry(link.purpose, now),
			updatedAt: now
		},
		link.version
	);
	return { link: renewed, token };
}

/** @throws AppError `not-found` with reason `link-not-valid`: unknown, used, withdrawn and ended look the same */
export async function findOpenLink(
	services: LinkServices,
	purpose: AccountLink['purpose'],
	token: string
): Promise<AccountLink> {
	const found = await links(services).list({ filter: where.eq('tokenHash', hashOf(token)), limit: 1 });
	const link = found.items[0];
	if (!link || link.purpose !== purpose || !isLinkOpen(link, services.now()))
		throw new AppError('not-found', { reason: 'link-not-valid' });
	return link;
}

/**
 * Uses a link up, then does what it is for. Of two people with one link the versioned write lets one through.
 * Where the work fails the link works again, so that a mistake costs nobody their invitation.
 */
export async function useLink<T>(
	services: LinkServices,
	link: AccountLink,
	work: () => Promise<T>
): Promise<T> {
	const now = services.now();
	const used = await links(services)
		.replace({ ...link, status: 'used', usedAt: now, updatedAt: now }, link.version)
		.catch((cause: unknown) => {
			throw new AppError('not-found', { reason: 'link-not-valid', cause });
		});
	try {
		return await work();
	} catch (error) {
		const { usedAt: _, ...open } = used;
		await links(services).replace({ ...open, status: 'open' }, used.version);
		throw error;
	}
}

/**
 * The other way round, for what may be done twice but not left undone: does it, then uses the link up, and withdraws
 * the others that open the same door. Broken off in between, the link still works.
 */
export async function useLinkLast<T>(
	services: LinkServices,
	link: AccountLink & { email: string },
	work: () => Promise<T>
): Promise<T> {
	const done = await work();
	const now = services.now();
	await links(services)
		.replace({ ...link, status: 'used', usedAt: now, updatedAt: now }, link.version)
		.catch((error: unknown) => {
			// Somebody withdrew it or made it anew meanwhile: the next line ends it.
			if (!(error instanceof AppError && error.code === 'conflict')) throw error;
		});
	await withdrawLinks(services, link);
	return done;
}

/**
 * Ends every open or asked link of an e-mail, for an invitation those into that organisation: a changed password, a
 * used invitation or a role taken away leaves no other door.
 */
export async function withdrawLinks(
	services: LinkServices,
	{ purpose, email, organisationId }: Pick<AccountLink, 'purpose' | 'organisationId'> & { email: string }
): Promise<void> {
	const collection = links(services);
	const filter = where.and(
		where.eq('email', email),
		where.eq('purpose', purpose),
		where.in('status', ['asked', 'open']),
		...(organisationId ? [where.eq('organisation', organisationId)] : [])
	);
	for await (const link of collection.scan({ filter }))
		await collection.replace({ ...link, status: 'withdrawn', updatedAt: services.now() }, link.version);
}

function draft(
	services: LinkServices,
	purpose: LinkPurpose,
	status: AccountLink['status']
): NewDocument<AccountLink> {
	const now = services.now();
	return { ...purpose, id: services.newId(), status, createdAt: now, updatedAt: now };
}
