export const solution = {
	one: 'Solution',
	untitled: 'Solution without a title',
	section: {
		what: '1. What it does',
		technology: '2. Technology and areas',
		evidence: '3. Maturity and evidence',
		deployment: '4. Deployment, data and security',
		terms: '5. Price and capacity'
	},
	field: {
		title: 'Title',
		summary: 'What it does',
		capabilities: 'Capabilities',
		technologies: 'Technologies',
		areas: 'Application areas',
		trl: 'Technology readiness level',
		references: 'References',
		deploymentModels: 'Deployment models',
		dataLocations: 'Where data is kept',
		certifications: 'Certifications',
		languages: 'Languages it works in',
		pricing: 'Pricing',
		pricingModel: 'Pricing model',
		trialMin: 'Price of a trial, from',
		trialMax: 'Price of a trial, up to',
		capacity: 'Trials you can run at once',
		weeksToStart: 'Weeks from agreement to start',
		usesAi: 'Uses artificial intelligence',
		evidence: 'Evidence',
		capabilityText: 'Capability {n}',
		capabilityTechnology: 'Technology behind it',
		client: 'Client',
		clientSummary: 'What was done there',
		year: 'Year',
		publicSector: 'A public-sector client',
		evidenceTitle: 'What it shows',
		evidenceUrl: 'Web address'
	},
	hint: {
		title: 'What it achieves, in a dozen words.',
		summary: 'Whom it helps and how. Matching reads every sentence, and quotes it as a reason.',
		capabilities: 'One thing it can do a line. Each is matched with the capabilities that a need asks for.',
		technologies: 'Choose those that it really rests on, 15 at most.',
		trl: 'How far it has been proven (ISO 16290).',
		references: 'Where it is in use or was tried.',
		dataLocations: 'Leave empty what you do not know yet: the lab will ask, it does not count against you.',
		capacity: 'Only the lab and you see this.',
		evidence: 'A paper, a test report, a demonstration on the web.',
		moreRows: 'Save to get another empty row. A row with nothing in it is left out.'
	},
	trl: {
		'1': '1 – Basic principles observed',
		'2': '2 – Concept formulated',
		'3': '3 – Proof of concept in the laboratory',
		'4': '4 – Components validated in the laboratory',
		'5': '5 – Validated in a relevant environment',
		'6': '6 – Demonstrated in a relevant environment',
		'7': '7 – Prototype demonstrated in operation',
		'8': '8 – System complete and qualified',
		'9': '9 – Proven in operation'
	},
	action: {
		submit: 'Submit for review',
		list: 'List it',
		return: 'Return to the supplier',
		suspend: 'Suspend the listing',
		reinstate: 'List it again',
		archive: 'Archive'
	},
	confirm: {
		submit: 'The lab reviews it. You cannot change it until they answer.',
		list: 'Everybody can read it from now on, and it takes part in matching.',
		return: 'The supplier reads what you write and can submit again.',
		suspend: 'It leaves the lists and matching until it is listed again. The supplier reads why.',
		reinstate: 'It goes back into the lists and into matching.',
		archive: 'It is kept for the record, but nobody can change or propose it any more.'
	},
	done: {
		submit: 'Submitted to the lab.',
		list: 'Listed.',
		return: 'Returned to the supplier.',
		suspend: 'The listing is suspended.',
		reinstate: 'Listed again.',
		archive: 'Archived.'
	},
	reasonFor: {
		return: 'What has to be changed',
		suspend: 'Why it is suspended',
		archive: 'Why it is archived'
	},
	publicPage: 'Public page',
	audit: 'Audit trail',
	filled: '{share} filled in',
	missing: 'Still needed before you can submit',
	helpful: 'Worth adding: matching asks for these',
	complete: 'Everything matching asks for is here.',
	edit: {
		title: 'Edit the solution',
		sections: 'Sections',
		listedNote: 'It stays listed while you edit. Important changes are made known to those who follow it.',
		locked: 'It cannot be changed now: it is under review or archived.'
	},
	fit: {
		title: 'Needs that fit',
		lead: 'Open business needs ranked for this solution, by the same rules that the lab sees.',
		none: 'No open need fits yet',
		noneBody: 'The fuller the description, the more the matcher has to go on.',
		score: 'Score {score} of 100',
		range: 'Between {low} and {high}, depending on what is not known yet',
		why: 'Why',
		propose: 'Propose',
		due: 'Proposals by {date}'
	},
	review: {
		title: 'Solutions to review',
		lead: 'Suppliers wait for an answer; those that have waited longest come first.',
		none: 'No solution waits for review',
		noneBody: 'New submissions appear here.',
		waiting: 'To review',
		supplierUnverified:
			'The supplier has not been verified. Verify the organisation first; then you can list this.',
		verify: 'Verify the organisation',
		supplier: 'Supplier',
		submitted: 'Submitted',
		column: {
			supplier: 'Supplier',
			filled: 'Filled in'
		}
	}
};
