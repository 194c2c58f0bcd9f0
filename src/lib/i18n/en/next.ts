/** What happens next on an item, by the keys of NextStep (domain). */
export const next = {
	challenge: {
		complete: 'Finish the draft and ask for approval',
		approve: 'Approve it, or send it back',
		triage: 'Check the need and publish it, or return it',
		revise: 'Revise it as the lab asked and submit it again',
		'start-matching': 'Start matching',
		shortlist: 'Curate matches, invite suppliers and shortlist proposals',
		propose: 'Suppliers may propose',
		'decide-proposals': 'Decide on the proposals received',
		'run-trial': 'Run the trial and record its outcome'
	},
	solution: {
		complete: 'Fill in what is still missing',
		submit: 'Submit it for review',
		mend: 'Change what the lab asked for and submit again',
		verify: 'Verify the supplier',
		review: 'Review it: list or return it',
		propose: 'Propose it for a need that fits',
		reinstate: 'List it again once the reason is gone'
	},
	proposal: {
		complete: 'Fill in what is still missing',
		submit: 'Send the proposal',
		shortlist: 'Shortlist it or decline it',
		select: 'Select it, or not, with a reason',
		trial: 'Set up the trial'
	}
};
