export const proposal = {
	toTrial: 'See its trial',
	one: 'Proposal',
	field: {
		approach: 'Approach',
		plan: 'Plan of work',
		price: 'Price of the trial',
		weeks: 'Length in weeks',
		team: 'Team',
		dataNeeded: 'Data needed',
		solution: 'Solution',
		challenge: 'Business need',
		supplier: 'Solution provider',
		bureau: 'Bureau or department',
		submitted: 'Submitted',
		state: 'State'
	},
	hint: {
		approach: 'How your solution would meet this need. Refer to its words.',
		plan: 'What happens in which week, and what the bureau has to do.',
		price: 'The whole trial, in Hong Kong dollars. 0 if you charge nothing.',
		team: 'Who would do the work, with their experience.',
		dataNeeded: 'Which data you need, in which form, and where it would be kept.'
	},
	reasonCode: {
		'problem-not-met': 'Does not meet the problem',
		'capability-missing': 'A required capability is missing',
		'too-early': 'Not mature enough yet',
		'too-costly': 'Too costly',
		timeline: 'Does not fit the timeline',
		governance: 'Governance or security requirements not met',
		capacity: 'Not enough capacity',
		'another-chosen': 'Another proposal was chosen',
		'challenge-closed': 'The business need was closed'
	},
	action: {
		edit: 'Edit',
		submit: 'Send the proposal',
		withdraw: 'Withdraw',
		shortlist: 'Shortlist',
		decline: 'Decline',
		select: 'Select',
		notSelect: 'Do not select'
	},
	confirm: {
		submit: 'The lab and the bureau read it. You can withdraw it while nobody has judged it.',
		withdraw:
			'The lab and the bureau see that you took it back, and why. Until the deadline you can send it again.',
		shortlist: 'The bureau chooses from the shortlist.',
		decline: 'The supplier reads the reason and your sentence.'
	},
	done: {
		saved: 'Saved',
		submit: 'The proposal has been sent.',
		withdraw: 'The proposal is withdrawn.',
		shortlist: 'Shortlisted.',
		decline: 'Declined. The supplier has been told why.',
		settleOthers: 'Outcomes recorded: {settled}. Still waiting for the bureau: {waiting}.',
		settleOthersFailed:
			'The outcome of {references} could not be recorded yet. This is tried again by itself; should it still wait in a while, settle the others again.'
	},
	withdrawnContent: 'Withdrawn: its content is not shown',
	withdrawReason: 'Why you withdraw it',
	reasonCodeLabel: 'Reason',
	reasonText: 'A sentence for the supplier',
	edit: {
		title: 'Write the proposal',
		locked: 'It has been sent: what others are judging stays as it was. Withdraw it to change it.'
	},
	start: {
		title: 'Propose for this need',
		lead: 'Choose which of your solutions answers it. One solution answers a need once.',
		choose: 'Solution',
		more: 'Only the solutions changed last are offered here. The others follow on the next page.',
		button: 'Start writing',
		noSolution: 'You have no solution to propose yet',
		noSolutionBody: 'Describe a solution first; it has to be listed before the proposal can be sent.',
		notListed: 'not listed yet'
	},
	missing: 'Still needed before it can be sent',
	readNeed: 'Read the need',
	due: 'Proposals by {date}',
	cannotSend: 'It cannot be sent now',
	mine: {
		title: 'Your proposals',
		lead: 'Every proposal, its state and what happened to it.',
		none: 'No proposals yet',
		noneBody: 'Find a need that fits one of your solutions and propose.',
		find: 'Find business needs',
		outcomeTitle: 'What happened to it'
	},
	lab: {
		title: 'Proposals and shortlists',
		lead: 'Needs with proposals that wait for an answer.',
		none: 'No proposal waits for an answer',
		noneBody: 'When a supplier sends a proposal, its need appears here.',
		toJudge: '{n} to judge',
		shortlisted: '{n} shortlisted',
		compare: 'Compare',
		compareTitle: 'Proposals side by side',
		compareLead: 'In the order in which they came. Only what was sent is shown.',
		criterion: 'What is compared',
		noneHere: 'No proposals on this need yet',
		noneHereBody: 'Suppliers can propose until the last day for proposals.',
		settleTitle: 'Give the others their outcome',
		settleHelp:
			'One proposal has been selected. Everything still waiting gets the reason and the sentence that you choose here; those on the shortlist are the bureau’s to decide.',
		settle: 'Give this outcome',
		settleDefault: 'Thank you for your proposal. Another one was chosen for this need.',
		waiting: 'Waiting'
	}
};
