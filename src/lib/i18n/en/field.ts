/** Names of fields in the summary of a refused form, by their path in the input. */
export const field = {
	reason: 'Reason',
	note: 'Note',
	answer: 'Answer',
	question: 'Question',
	questionsDue: 'Last day for questions',
	weights: 'Weights of the criteria',
	content: {
		title: 'Title',
		problem: 'The problem',
		outcomeWanted: 'The outcome wanted',
		usersAffected: 'People affected',
		currentProcess: 'How it is done today',
		department: 'Department',
		areas: 'Application areas',
		technologies: 'Technologies',
		datasets: 'Data offered',
		systems: 'Systems to integrate with',
		capabilities: 'Capabilities',
		constraints: {
			dataLocations: 'Where data may be kept',
			security: 'Security classification',
			minimumTrl: 'Lowest technology readiness level'
		},
		budget: { min: 'Budget from', max: 'Budget to' },
		proposalsDue: 'Last day for proposals',
		trialStart: 'Start of the trial',
		trialWeeks: 'Length of the trial in weeks',
		contact: 'Contact inside the bureau'
	}
};
