import type { Actor, Membership, OrganisationKind, Role } from '../../domain/shared/actor.ts';
import { addDays } from '../../domain/shared/calendar.ts';
import { hongKongDay } from '../../domain/shared/hong-kong-day.ts';
import type { Ctx, Services } from '../services.ts';

/** Each reading of the clock is a minute later, so that what follows in a seed follows in time. */
const STEP_MS = 60_000;

/**
 * The sample lab while it is being made: a clock that stands in the past and moves with the story, and who is who by
 * the keys of the sample data.
 */
export class World {
	readonly organisations = new Map<string, string>();
	readonly challenges = new Map<string, string>();
	readonly solutions = new Map<string, string>();
	/** Everybody who did something in the story, by person id. */
	readonly acted = new Map<string, { organisation: string; role: Role }>();
	/** The present, in which everybody has agreed to the notice as it now stands. */
	readonly madeAt: string;
	readonly #services: Services;
	readonly #now: number;
	readonly #today: string;
	#time: number;

	constructor(services: Services) {
		this.madeAt = services.now();
		this.#now = Date.parse(this.madeAt);
		this.#today = hongKongDay(this.madeAt);
		this.#time = this.#now;
		this.#services = { ...services, now: () => this.#tick() };
	}

	#tick(): string {
		this.#time = Math.min(this.#time + STEP_MS, this.#now);
		return new Date(this.#time).toISOString();
	}

	/** Moves the clock to so many days before the day of seeding, when offices open: no step falls on the next day. */
	daysAgo(days: number): void {
		this.#time = Date.parse(`${this.day(-days)}T09:00:00+08:00`);
	}

	/** The calendar day so many days from the day of seeding (negative: before it). */
	day(fromToday: number): string {
		return addDays(this.#today, fromToday);
	}

	get services(): Services {
		return this.#services;
	}

	/** A context in which a use case runs as `actor`. */
	as(actor: Actor): Ctx {
		return { ...this.#services, actor, locale: 'en', requestId: 'seed' };
	}

	/** Somebody with one role in an organisation of the sample. */
	person(key: string, kind: OrganisationKind, role: Role): Actor {
		const organisationId = required(this.organisations, key);
		const membership: Membership = { organisationId, kind, roles: [role], verified: true };
		const personId = samplePersonId(key, role);
		this.acted.set(personId, { organisation: key, role });
		return { kind: 'person', personId, memberships: [membership] };
	}

	officer = (department: string): Ctx => this.as(this.person(department, 'bureau', 'bureau-officer'));
	approver = (department: string): Ctx => this.as(this.person(department, 'bureau', 'bureau-approver'));
	owner = (supplier: string): Ctx => this.as(this.person(supplier, 'supplier', 'supplier-owner'));
	coordinator = (): Ctx => this.as(this.person('lab', 'lab', 'coordinator'));
	administrator = (): Ctx => this.as(this.person('lab', 'lab', 'administrator'));
}

/** Ids of sample people and organisations are fixed, so that a second seed of the same store finds them. */
export const samplePersonId = (organisation: string, role: Role): string => `sample-${organisation}-${role}`;
export const sampleOrganisationId = (key: string): string => (key === 'lab' ? 'lab' : `sample-${key}`);

export function required<K, V>(map: ReadonlyMap<K, V>, key: K): V {
	const value = map.get(key);
	if (value === undefined) throw new Error(`the sample data name ${String(key)}, which is not there`);
	return value;
}
