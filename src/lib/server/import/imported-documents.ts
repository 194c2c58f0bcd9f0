import { createHash } from 'node:crypto';
import type { Challenge, ChallengeContent } from '../../domain/challenge/challenge.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { settleTexts } from '../../domain/shared/settle-texts.ts';
import type { Solution, SolutionContent } from '../../domain/solution/solution.ts';
import type { NewDocument } from '../storage/port.ts';

/** What an imported item has in common with its row: the same row always makes the same id and hash. */
export interface RowIdentity {
	id: string;
	externalKey: string;
	hash: string;
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** The identity of a row: its key where the file has one, else its content. `owner` is what else of it counts. */
export function rowIdentity(kind: string, key: string, content: unknown, owner: string): RowIdentity {
	const hash = sha(JSON.stringify([content, owner]));
	const externalKey = key || `content-${hash.slice(0, 40)}`;
	return { id: `imp-${sha(`${kind}\0${externalKey}`).slice(0, 40)}`, externalKey, hash };
}

interface Making {
	identity: RowIdentity;
	reference: string;
	organisationId: string;
	now: string;
	by: string;
	publish: boolean;
	complete: (text: LangText) => LangText;
}

function base({ identity, reference, organisationId, now, by }: Making) {
	return {
		id: identity.id,
		externalKey: identity.externalKey,
		imported: { hash: identity.hash, at: now },
		reference,
		organisationId,
		createdBy: by,
		createdAt: now,
		updatedAt: now
	};
}

const publishedBy = (making: Making, to: string) =>
	making.publish ? [{ from: 'draft', to, at: making.now, by: making.by, reason: 'import' }] : [];

/** A solution as its row has it: a draft, or listed where an administrator says so. */
export function importedSolution(making: Making, content: SolutionContent): NewDocument<Solution> {
	return {
		...base(making),
		content: settleTexts(content, undefined, making.complete) as SolutionContent,
		state: making.publish ? { status: 'listed', listedAt: making.now } : { status: 'draft' },
		history: publishedBy(making, 'listed')
	};
}

/** A challenge as its row has it: a draft, or published where an administrator says so. */
export function importedChallenge(making: Making, content: ChallengeContent): NewDocument<Challenge> {
	return {
		...base(making),
		content: settleTexts(content, undefined, making.complete) as ChallengeContent,
		state: making.publish ? { status: 'published', publishedAt: making.now } : { status: 'draft' },
		stateSince: making.now,
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: [],
		history: publishedBy(making, 'published')
	};
}
