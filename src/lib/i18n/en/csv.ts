/** Headings of the lists as files. */
export const csv = {
	cut: 'This file is not the whole list: it holds the first {sent}. Narrow the list to get the others.',
	column: {
		reference: 'Reference',
		title: 'Title',
		extract: 'Extract',
		status: 'Status',
		decision: 'Decision',
		bureau: 'Bureau or department',
		supplier: 'Solution provider',
		technologies: 'Technologies',
		areas: 'Application areas',
		trl: 'Technology readiness level',
		deployment: 'Deployment',
		certifications: 'Certifications',
		budgetMin: 'Budget from (HK$)',
		budgetMax: 'Budget to (HK$)',
		published: 'Published on',
		listed: 'Listed on',
		due: 'Last day for proposals',
		address: 'Address'
	}
};
