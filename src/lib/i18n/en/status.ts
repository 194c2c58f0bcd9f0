export const status = {
	challenge: {
		draft: 'Draft',
		'awaiting-approval': 'Awaiting approval',
		submitted: 'Submitted',
		returned: 'Returned',
		published: 'Published',
		matching: 'Matching',
		'in-trial': 'In trial',
		closed: 'Closed',
		adopted: 'adopted',
		'not-pursued': 'not pursued',
		withdrawn: 'withdrawn'
	},
	solution: {
		draft: 'Draft',
		submitted: 'Submitted',
		returned: 'Returned',
		listed: 'Listed',
		suspended: 'Suspended',
		archived: 'Archived'
	},
	proposal: {
		draft: 'Draft',
		submitted: 'Submitted',
		withdrawn: 'Withdrawn',
		shortlisted: 'Shortlisted',
		declined: 'Declined',
		selected: 'Selected',
		'not-selected': 'Not selected'
	},
	trial: {
		proposed: 'Proposed',
		agreed: 'Agreed',
		'gates-open': 'Gates open',
		ready: 'Ready to run',
		running: 'Running',
		paused: 'Paused',
		evaluating: 'Evaluating',
		closed: 'Closed',
		'follow-up': 'Follow-up',
		scale: 'scale up',
		redesign: 'redesign',
		hold: 'hold',
		stop: 'stop'
	},
	gate: {
		'not-required': 'Not required',
		'not-started': 'Not started',
		draft: 'Draft',
		submitted: 'Submitted',
		returned: 'Returned',
		approved: 'Approved',
		'approved-with-conditions': 'Approved with conditions',
		rejected: 'Rejected',
		expired: 'Expired',
		pass: 'Pass',
		fail: 'Fail',
		unknown: 'Unknown'
	},
	match: {
		suggested: 'Suggested',
		pinned: 'Pinned',
		dismissed: 'Dismissed',
		invited: 'Invited'
	},
	organisation: {
		'not-needed': 'Government',
		unverified: 'Not verified yet',
		verified: 'Verified',
		refused: 'Verification refused'
	}
};
