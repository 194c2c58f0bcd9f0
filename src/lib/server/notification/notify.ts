import { createHash } from 'node:crypto';
import { aboutOf } from '../../domain/audit/audit.ts';
import type { Person } from '../../domain/account/person.ts';
import type { Notification } from '../../domain/notification/notification.ts';
import {
	audiencesOf,
	concernsProposers,
	itemOf,
	supplierAudience,
	type Audience
} from '../../domain/notification/rules.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { AppError } from '../../domain/shared/error.ts';
import { activePeople } from '../account/active-people.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import type { Services } from '../services.ts';
import { where, type LoggedEvent } from '../storage/port.ts';
import { notificationsSpec } from './notification-collection.ts';

/** One notification an event and person, however often the event comes. */
const notificationId = (eventId: string, personId: string): string =>
	createHash('sha256').update(`${eventId} ${personId}`).digest('base64url');

async function labIds(services: Pick<Services, 'storage'>): Promise<string[]> {
	const page = await services.storage
		.collection(organisationsSpec)
		.list({ filter: where.eq('kind', 'lab'), limit: 20 });
	return page.items.map(({ id }) => id);
}

/** Active people with one of the audience's roles in its organisation. */
async function peopleIn(services: Pick<Services, 'storage'>, audience: Audience): Promise<Person[]> {
	const organisationIds = audience.organisationId ? [audience.organisationId] : await labIds(services);
	const people: Person[] = [];
	for (const organisationId of organisationIds)
		for await (const person of activePeople(services, organisationId, audience.roles)) people.push(person);
	return people;
}

/** Suppliers whose proposals stand on a challenge, each once. */
async function proposers(services: Pick<Services, 'storage'>, challengeId: string): Promise<Audience[]> {
	const suppliers = new Set<string>();
	for await (const proposal of services.storage
		.collection(proposalsSpec)
		.scan({ filter: where.eq('challengeId', challengeId) }))
		suppliers.add(proposal.supplierId);
	return [...suppliers].map(supplierAudience);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the event calls its item; where it carries no name, the organisation's or the challenge's is read. */
async function titleOf(services: Pick<Services, 'storage'>, event: LoggedEvent): Promise<LangText> {
	const { data, aggregate } = event;
	const title = data['title'] ?? data['challengeTitle'];
	if (typeof title === 'object' && title !== null) return { ...title };
	const organisationId = aggregate.kind === 'join-request' ? text(data['organisationId']) : aggregate.id;
	if (aggregate.kind === 'organisation' || aggregate.kind === 'join-request')
		return (await services.storage.collection(organisationsSpec).find(organisationId))?.name ?? {};
	const challengeId = text(data['challengeId']);
	if (!challengeId) return {};
	return (await services.storage.collection(challengesSpec).find(challengeId))?.content.title ?? {};
}

/** News this old when it arrives (a catch-up after a long stop, an import of history) waits for nobody. */
const OLD_NEWS_MS = 21 * 86_400_000;
const isOldNews = (at: string, now: string) => Date.parse(now) - Date.parse(at) > OLD_NEWS_MS;

function notificationFor(
	event: LoggedEvent,
	personId: string,
	notifiedAs: Audience['notifiedAs'],
	title: LangText,
	now: string
): Omit<Notification, 'version'> {
	const { data } = event;
	const reason = text(data['reason']) || text(data['note']);
	const about = aboutOf(event);
	const decision = text(data['decision']);
	return {
		id: notificationId(event.id, personId),
		createdAt: event.at,
		updatedAt: event.at,
		personId,
		type: event.type,
		at: event.at,
		item: itemOf(event),
		notifiedAs,
		reference: text(data['reference']) || text(data['challengeReference']),
		title: { ...title },
		...(about.length > 0 ? { about } : {}),
		...(decision ? { decision } : {}),
		...(isOldNews(event.at, now) ? { readAt: now } : {}),
		...(reason ? { reason: reason.slice(0, 2000) } : {})
	};
}

async function notify(services: Services, event: LoggedEvent): Promise<void> {
	const told = new Set([event.by]);
	const collection = services.storage.collection(notificationsSpec);
	const audiences = audiencesOf(event);
	if (concernsProposers(event)) audiences.push(...(await proposers(services, event.aggregate.id)));
	if (audiences.length === 0) return;
	const title = await titleOf(services, event);
	for (const audience of audiences)
		for (const person of await peopleIn(services, audience)) {
			if (told.has(person.id)) continue;
			told.add(person.id);
			try {
				await collection.insert(
					notificationFor(event, person.id, audience.notifiedAs, title, services.now())
				);
			} catch (thrown) {
				// The event came before: this person has been told.
				if (!(thrown instanceof AppError) || thrown.reason !== 'duplicate') throw thrown;
			}
		}
}

/** Tells the people an event concerns, by organisation and role; never the one who did it. */
export const notificationSubscriber: Subscriber = { name: 'notifications', handle: notify };
