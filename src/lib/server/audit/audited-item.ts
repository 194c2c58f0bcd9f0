import type { AuditedKind } from '../../domain/audit/policy.ts';
import { canChallenge } from '../../domain/challenge/policy.ts';
import { canPerson } from '../../domain/account/policy.ts';
import { canMatchingSettings } from '../../domain/matching/policy.ts';
import { MATCHING_SETTINGS_ID } from '../../domain/matching/settings.ts';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { canProposal } from '../../domain/proposal/policy.ts';
import { canTrial } from '../../domain/trial/policy.ts';
import { canSolution } from '../../domain/solution/policy.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import type { Ctx } from '../services.ts';
import { trialsSpec } from '../trial/trial-collection.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';

/** The item of a trail, as its heading shows it. */
export interface AuditedItem {
	kind: AuditedKind;
	id: string;
	reference: string;
	title: LangText;
	/** Of a proposal: what it answers. */
	challengeId?: string;
}

type Reader = (ctx: Ctx, id: string) => Promise<Omit<AuditedItem, 'kind' | 'id'> | undefined>;

/** Reads the item and asks its feature's policy for the whole of it; undefined where either says no. */
const READERS: Record<AuditedKind, Reader> = {
	challenge: async (ctx, id) => {
		const found = await ctx.storage.collection(challengesSpec).find(id);
		if (!found || !canChallenge(ctx.actor, 'view', found)) return undefined;
		return { reference: found.reference, title: found.content.title ?? {} };
	},
	solution: async (ctx, id) => {
		const found = await ctx.storage.collection(solutionsSpec).find(id);
		if (!found || !canSolution(ctx.actor, 'view-full', found)) return undefined;
		return { reference: found.reference, title: found.content.title ?? {} };
	},
	proposal: async (ctx, id) => {
		const found = await ctx.storage.collection(proposalsSpec).find(id);
		if (!found || !canProposal(ctx.actor, 'view', found)) return undefined;
		const challenge = await ctx.storage.collection(challengesSpec).find(found.challengeId);
		const title = challenge?.content.title ?? {};
		return { reference: found.reference, title, challengeId: found.challengeId };
	},
	trial: async (ctx, id) => {
		const found = await ctx.storage.collection(trialsSpec).find(id);
		if (!found || !canTrial(ctx.actor, 'view', found)) return undefined;
		return { reference: found.reference, title: found.title };
	},
	organisation: async (ctx, id) => {
		const found = await ctx.storage.collection(organisationsSpec).find(id);
		if (!found || !canOrganisation(ctx.actor, 'read-private', found)) return undefined;
		return { reference: '', title: found.name };
	},
	person: async (ctx, id) => {
		const found = await ctx.storage.collection(peopleSpec).find(id);
		if (!found || !canPerson(ctx.actor, 'read-trail', found)) return undefined;
		return { reference: '', title: { en: found.name } };
	},
	'matching-settings': (ctx, id) =>
		Promise.resolve(
			id === MATCHING_SETTINGS_ID && canMatchingSettings(ctx.actor, 'read')
				? { reference: '', title: {} }
				: undefined
		)
};

/** @returns undefined when there is no such item or the actor may not read the whole of it */
export async function readAuditedItem(
	ctx: Ctx,
	kind: AuditedKind,
	id: string
): Promise<AuditedItem | undefined> {
	const item = await READERS[kind](ctx, id);
	return item ? { kind, id, ...item } : undefined;
}
