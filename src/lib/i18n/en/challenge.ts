export const challenge = {
	many: 'Business needs',
	untitled: 'Untitled need',
	closing: {
		label: 'How it ends',
		'not-pursued': 'Not pursued',
		withdrawn: 'Withdrawn by the bureau',
		reason: 'Why (everybody who may read the need will read this)'
	},
	field: {
		title: 'Title',
		problem: 'The problem',
		outcomeWanted: 'The outcome wanted',
		usersAffected: 'People affected',
		currentProcess: 'How it is done today',
		department: 'Department',
		areas: 'Application areas',
		technologies: 'Technologies thought of',
		datasets: 'Data offered',
		systems: 'Systems to integrate with',
		capabilities: 'Capabilities required',
		constraints: 'Constraints',
		budget: 'Budget for the trial',
		proposalsDue: 'Last day for proposals',
		questionsDue: 'Last day for questions',
		trialStart: 'Start of the trial',
		trialWeeks: 'Length of the trial in weeks',
		contact: 'Contact inside the bureau',
		weights: 'Weights of the criteria'
	},
	constraint: {
		dataLocations: 'Where data may be kept',
		deploymentModels: 'Deployment models possible',
		certifications: 'Certifications required',
		security: 'Security classification',
		minimumTrl: 'Lowest technology readiness level',
		languages: 'Languages the solution must work in'
	},
	hint: {
		title: 'What is to be achieved, in a dozen words. No product names.',
		problem: 'What goes wrong, how often, at what cost. Matching reads every sentence.',
		outcomeWanted: 'What would be true if it worked, and how you would measure it.',
		usersAffected: 'Staff and members of the public, with numbers where you have them.',
		currentProcess: 'The steps today, who does them and how long they take.',
		areas: 'Up to ten. Suppliers find your need by them.',
		technologies: 'Only if you have something in mind. An open need gets more answers.',
		systems: 'One a line: names as your staff know them.',
		dataLocations: 'Solutions that keep data elsewhere fail a gate.',
		security: 'Of the data that the solution would handle.',
		minimumTrl: '1 is an idea, 9 is proven in operation. Leave empty to see everything.',
		capabilities: 'Each is scored apart and shown with the sentence that proves it.',
		contact: 'Never shown to the public or to suppliers.',
		weights: 'They add up to shares of the score. They are frozen once the need is published.',
		budget: 'Whole Hong Kong dollars.'
	},
	criterion: {
		'problem-fit': 'Fit to the problem',
		capability: 'Technical capability',
		maturity: 'Maturity',
		'trial-evidence': 'Evidence from trials',
		governance: 'Governance readiness',
		delivery: 'Budget, time and capacity'
	},
	capability: { text: 'Capability', technology: 'Technology', must: 'Must have', should: 'Should have' },
	dataset: {
		name: 'Name of the data',
		classification: 'Classification',
		personalData: 'Contains personal data',
		format: 'Format'
	},
	budgetMin: 'From',
	budgetMax: 'To',
	addendum: 'Addendum of {date}',
	addenda: 'Changes since publishing',
	before: 'Before',
	after: 'After'
};
