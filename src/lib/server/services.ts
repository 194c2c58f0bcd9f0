import type { Logger } from 'pino';
import type { Actor } from '../domain/shared/actor.ts';
import type { DomainEvent } from '../domain/shared/aggregate.ts';
import type { EventType } from '../domain/shared/event-types.ts';
import type { Locale } from '../domain/shared/locale.ts';
import type { AuthPort, AuthRequest } from './auth/port.ts';
import type { Config } from './config.ts';
import type { Embedder } from './embedder/port.ts';
import type { MailPort } from './mail/port.ts';
import type { SearchPort } from './search/port.ts';
import type { Storage } from './storage/port.ts';
import type { TextPort } from './text/port.ts';

/** What the container builds once a process. Features see ports only. */
export interface Services {
	config: Config;
	storage: Storage;
	search: SearchPort;
	text: TextPort;
	mail: MailPort;
	auth: AuthPort;
	/** Undefined unless the settings name one: everything works without. */
	embedder?: Embedder | undefined;
	log: Logger;
	/** The clock: an ISO instant. Tests give their own. */
	now(): string;
	/** A new id, UUID v7: sorts by time. */
	newId(): string;
}

/** The browser behind a request, for signing in and out. */
export interface Browser extends AuthRequest {
	/** Adds whole `Set-Cookie` lines to the response. */
	setCookies(lines: readonly string[]): void;
	/** The session that the request came with. */
	sessionId?: string | undefined;
}

/** What every use case gets: the services and who asks. */
export interface Ctx extends Services {
	actor: Actor;
	locale: Locale;
	requestId: string;
	/** Absent in scripts, jobs and most tests. */
	browser?: Browser | undefined;
}

/** An event about to be written with its aggregate. `version` is the version that the write makes. */
export function eventOf(
	ctx: Pick<Ctx, 'now' | 'newId'>,
	by: string,
	type: EventType,
	aggregate: DomainEvent['aggregate'],
	data: Record<string, unknown> = {}
): DomainEvent {
	return { id: ctx.newId(), type, at: ctx.now(), by, aggregate, data };
}
