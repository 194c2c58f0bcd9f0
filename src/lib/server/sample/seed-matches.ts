import { inviteSupplier } from '../matching/invite-supplier.ts';
import { pinMatch } from '../matching/pin-match.ts';
import { required, type World } from './world.ts';

/** What the lab made of two rankings: one candidate kept in sight, two suppliers asked. */
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
	await inviteSupplier(world.coordinator(), {
		...pair('crowd-events', 'crowdflow'),
		message: '部門希望看看以去年煙花匯演的影片，在不辨識容貌下如何點算人數。'
	});
}
