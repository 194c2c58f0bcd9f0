import { mayReadNames } from '../../domain/audit/policy.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx } from '../services.ts';

/** Who acted, as far as the reader may know: a name for colleagues and the lab, else the organisation. */
export interface ActedBy {
	name?: string;
	organisation?: LangText;
	/** A job of the product itself. */
	system?: boolean;
}

/** @returns by id of the actor, as written in events and histories; ids of people long gone have neither name nor organisation */
export async function describePeople(ctx: Ctx, ids: readonly string[]): Promise<Record<string, ActedBy>> {
	const unique = [...new Set(ids)];
	const people = await ctx.storage
		.collection(peopleSpec)
		.getMany(unique.filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)));
	const organisationIds = people.flatMap((person) =>
		person.memberships.slice(0, 1).map((m) => m.organisationId)
	);
	const organisations = await ctx.storage
		.collection(organisationsSpec)
		.getMany([...new Set(organisationIds)]);
	const names = new Map(organisations.map((organisation) => [organisation.id, organisation.name]));
	const described: Record<string, ActedBy> = {};
	for (const id of unique) described[id] = id.startsWith('system:') ? { system: true } : {};
	for (const person of people) {
		const memberOf = person.memberships.map((m) => m.organisationId);
		const organisation = names.get(memberOf[0] ?? '');
		described[person.id] = {
			...(mayReadNames(ctx.actor, memberOf) ? { name: person.name } : {}),
			...(organisation ? { organisation } : {})
		};
	}
	return described;
}
