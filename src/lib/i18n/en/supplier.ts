export const supplier = {
	title: 'Supplier workspace',
	lead: 'Your solutions, the needs that fit them, and your proposals.',
	organisation: 'Your organisation',
	verification: {
		verified: 'The lab has verified your organisation: your solutions can be listed.',
		unverified:
			'The lab has still to verify your organisation. You can write and submit already; solutions are listed after that.',
		refused: 'The lab could not verify your organisation: {reason}',
		'not-needed': 'No verification is needed.'
	},
	newSolution: 'New solution',
	newFor: 'For',
	solutions: {
		title: 'Your solutions',
		lead: 'Each with its state and what happens next.',
		none: 'No solutions yet',
		noneBody: 'Describe what you can do for public services; the lab reviews and lists it.'
	},
	waiting: {
		title: 'Waiting for you',
		none: 'Nothing is waiting for you'
	},
	invitations: {
		title: 'Invitations',
		noneBody: 'When the lab invites you to propose, you see it here.',
		for: 'for {solution}'
	},
	fit: {
		title: 'Needs that fit you',
		none: 'Nothing to show yet',
		noneBody: 'List a solution: then open needs are ranked for it, with reasons.',
		with: 'with {solution}'
	},
	proposals: 'Proposals',
	column: {
		solution: 'Solution',
		state: 'State',
		next: 'What happens next',
		updated: 'Last change'
	}
};
