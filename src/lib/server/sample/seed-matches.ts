import { dismissMatch } from '../matching/dismiss-match.ts';
import { inviteSupplier } from '../matching/invite-supplier.ts';
import { pinMatch } from '../matching/pin-match.ts';
import { undoMatch } from '../matching/undo-match.ts';
import { required, type World } from './world.ts';

/** What the lab made of two rankings: candidates kept in sight, put aside and let go again, two suppliers asked. */
export async function seedMatches(world: World): Promise<void> {
	const pair = (challenge: string, solution: string) => ({
		challengeId: required(world.challenges, challenge),
		solutionId: required(world.solutions, solution),
		version: 0
	});
	world.daysAgo(12);
	await pinMatch(world.coordinator(), pair('parking', 'kerbview'));
	await inviteSupplier(world.coordinator(), {
		...pair('parking', 'junctioneye'),
		message: 'Your cameras already stand at these junctions. Could they count kerbside spaces as well?'
	});
	await dismissMatch(world.coordinator(), {
		...pair('parking', 'parkpay'),
		reasonCode: 'other-problem',
		note: 'It takes payments at the kerb; it does not see which spaces are free.'
	});
	await dismissMatch(world.coordinator(), {
		...pair('crowd-events', 'twincity'),
		reasonCode: 'too-early',
		note: '孿生模型有待現場驗證，先看看建議書再定。'
	});
	// The supplier answered after all: the candidate stands where its score puts it again.
	await undoMatch(world.coordinator(), { ...pair('crowd-events', 'twincity'), version: 1 });
	await inviteSupplier(world.coordinator(), {
		...pair('crowd-events', 'crowdflow'),
		message: '部門希望看看以去年煙花匯演的影片，在不辨識容貌下如何點算人數。'
	});
}
