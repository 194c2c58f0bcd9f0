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
		'keep-current': 'Look through it once a year and update it',
		reinstate: 'List it again once the reason is gone'
	},
	proposal: {
		complete: 'Fill in what is still missing',
		submit: 'Send the proposal',
		shortlist: 'Shortlist it or decline it',
		select: 'Select it, or not, with a reason',
		trial: 'Set up the trial'
	},
	trial: {
		accept: 'Accept the trial, or change its plan first',
		'complete-plan': 'Complete the plan',
		'open-gates': 'Open the governance gates',
		'fill-gates': 'Fill in the gates that are yours',
		'decide-gates': 'Decide the gates that were sent in',
		start: 'Start the trial',
		measure: 'Record measurements',
		milestone: 'Reach the next milestone',
		evaluate: 'End the run and evaluate it',
		resume: 'Resume the trial, or stop it',
		'write-outcome': 'Write the outcome',
		'approve-evaluation': 'Agree with the evaluation',
		close: 'Decide and close the trial',
		'publish-outcome': 'Publish the outcome',
		'follow-up': 'Review what became of it'
	}
};
