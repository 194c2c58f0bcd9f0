/** Words of an explanation: domain/matching gives the keys. */
export const match = {
	slot: {
		newcomer: 'Newcomer’s place',
		'cross-field': 'From another field'
	},
	place: {
		newcomer:
			'A place kept for newcomers. By score alone it would be number {byScore}. No solution of this supplier was among the first ten of another list in the last {days} days.',
		'cross-field':
			'The one place for a solution from another field. By score alone it would be number {byScore}. It states application areas, and none of them is the need’s or that of a candidate above it.',
		'gave-way':
			'By score alone it would be number {byScore}. It stands after the first ten because its place went to a newcomer or to a solution from another field.'
	},
	reason: {
		words: 'Its words match the need’s',
		'translated-words': 'Its words match the need’s, across languages',
		meaning: 'Near the need in meaning, whatever its words',
		'meaning-expected': 'Its meaning has not been read yet: what the words let expect',
		capability: 'Its text speaks of: {capability}',
		'capability-technology': 'Names {technology}, the technology asked for: {capability}',
		technologies: 'Offers the technologies named',
		areas: 'Works in the areas named',
		trl: 'Mature enough to be tried (TRL {expected} expected)',
		references: 'Has been used by others',
		'past-trials': 'How earlier trials ended',
		documents: 'Published evidence',
		'data-location': 'Keeps data where it must stay',
		deployment: 'Runs where it must run',
		certification: 'Holds {certification}',
		languages: 'Works in the languages asked for',
		budget: 'Within the budget',
		timeline: 'Ready in time',
		capacity: 'The supplier has hands free'
	},
	gate: {
		eligibility: 'Eligibility',
		'conflict-of-interest': 'Conflict of interest',
		'data-residency': 'Where data stays',
		security: 'Security',
		'ai-risk': 'AI risk'
	},
	'gate-reason': {
		'supplier-verified': 'The lab has verified the supplier.',
		'supplier-unverified': 'The supplier has not been verified yet.',
		'supplier-refused': 'The lab has refused the supplier.',
		'same-organisation': 'The supplier and the bureau are one organisation.',
		'not-declared': 'No link is on record; the supplier has not declared yet.',
		'not-required': 'The need does not ask for this.',
		'location-unknown': 'The solution does not say where it keeps data.',
		'location-accepted': 'Data can stay in an accepted place.',
		'location-not-accepted': 'Data would stay in a place that the need does not accept.',
		'certificate-unknown': 'The solution lists no security certificate.',
		'certificate-held': 'It holds {certification}.',
		'certificate-missing': 'None of its certificates covers security.',
		'ai-use-unknown': 'The solution does not say whether it uses AI.',
		'no-ai': 'It does not use AI.',
		'assessment-personal-data': 'It uses AI on personal data: an assessment is needed.',
		'assessment-needed': 'It uses AI: an assessment is needed before a trial.',
		'ai-management-certified': 'Its management of AI is certified (ISO 42001).'
	},
	'gate-question': {
		'supplier-unverified': 'Please complete your organisation’s verification with the lab.',
		'not-declared': 'Do you or your staff have any link with the bureau to declare?',
		'location-unknown': 'Where does your solution keep data?',
		'certificate-unknown': 'Which security certificates do you hold?',
		'ai-use-unknown': 'Does your solution use AI?',
		'assessment-personal-data': 'How does your AI handle personal data, and who oversees it?',
		'assessment-needed': 'What does your solution use AI for, and who oversees it?'
	},
	missing: {
		capability: 'Its text says little of: {capability}',
		technologies: 'Technologies: {has} of the {of} named; it lacks {technologies}',
		areas: 'Application areas: {has} of the {of} named; it lacks {areas}',
		trl: 'Maturity: TRL {trl}, where {expected} is expected',
		'past-trials': 'Good results of earlier trials',
		'data-location': 'An accepted place for data',
		deployment: 'An accepted way to run it',
		certification: 'The certificate {certification}',
		languages: 'Languages: {has} of the {of} asked for',
		budget: 'A price within the budget',
		timeline: 'A start in time',
		capacity: 'Hands free: it runs as many trials as it can'
	},
	improve: {
		capability: 'If it shows that it can do: {capability}',
		technologies: 'If it uses {technologies}',
		areas: 'If it works in {areas}',
		trl: 'From TRL {expected} on',
		references: 'With a client in the public sector',
		documents: 'With one more piece of published evidence',
		'data-location': 'If data stays where it must',
		deployment: 'If it runs where it must run',
		certification: 'With evidence of {certification}',
		'security-certificate': 'With a certificate that covers security',
		languages: 'In all the languages asked for',
		budget: 'At a price within the budget',
		timeline: 'If it is ready in time',
		capacity: 'If the supplier has hands free'
	},
	question: {
		words: 'What does your solution do?',
		capability: 'Can your solution do this: {capability}?',
		technologies: 'Which technologies does your solution use?',
		areas: 'In which application areas does it work?',
		trl: 'What technology readiness level has it reached?',
		references: 'Who uses it today?',
		'past-trials': 'Has it been tried before, and with what result?',
		documents: 'Is there published evidence that it works?',
		'data-location': 'Where can it keep data?',
		deployment: 'Where can it run?',
		certification: 'Do you hold {certification}?',
		languages: 'Which languages does it work in?',
		budget: 'What would a trial cost?',
		timeline: 'How many weeks do you need to start?',
		capacity: 'How many trials can you run at once?'
	}
};
