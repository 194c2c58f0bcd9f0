import type { LangText } from '../../domain/shared/lang-text.ts';
import { createProposal } from '../proposal/create-proposal.ts';
import { refuseProposal } from '../proposal/decline-proposal.ts';
import { addToShortlist } from '../proposal/shortlist-proposal.ts';
import { sendProposal } from '../proposal/submit-proposal.ts';
import { takeBackProposal } from '../proposal/withdraw-proposal.ts';
import { sampleData } from './data/index.ts';
import type { SampleProposal } from './data/sample-types.ts';
import { required, type World } from './world.ts';

interface Answer {
	challenge: string;
	solution: string;
	approach: LangText;
	price: number;
	weeks: number;
}

const supplierOf = (solution: string) => {
	const found = sampleData.solutions.find(({ key }) => key === solution);
	if (!found) throw new Error(`no sample solution ${solution}`);
	return found.supplier;
};

/** The owner of the solution's supplier. */
export const proposer = (world: World, solution: string) => world.owner(supplierOf(solution));

/** A proposal as its supplier writes it. */
export function writeProposal(world: World, { challenge, solution, approach, price, weeks }: Answer) {
	return createProposal(proposer(world, solution), {
		challengeId: required(world.challenges, challenge),
		solutionId: required(world.solutions, solution),
		content: { approach, price, weeks }
	});
}

/** Proposals on challenges that have not come to a trial. */
export async function seedProposals(world: World): Promise<void> {
	for (const sample of sampleData.proposals) {
		world.daysAgo(10);
		await seedProposal(world, sample);
	}
}

async function seedProposal(world: World, sample: SampleProposal): Promise<void> {
	const owner = proposer(world, sample.solution);
	const draft = await writeProposal(world, sample);
	if (sample.stage === 'draft') return;
	const { id, version } = await sendProposal(owner, { id: draft.id, version: draft.version });
	if (sample.stage === 'withdrawn')
		await takeBackProposal(owner, {
			id,
			version,
			reason: 'Our team is taken up by another project until spring.'
		});
	if (sample.stage === 'shortlisted') await addToShortlist(world.coordinator(), { id, version });
	if (sample.stage === 'declined')
		await refuseProposal(world.coordinator(), {
			id,
			version,
			reasonCode: 'problem-not-met',
			reason: '無人機檢測結構效果良好，但報告未能指出批盪外牆的損毀類別。'
		});
}
