export const importing = {
	reason: {
		'not-json': 'The line is not valid JSON.',
		'not-an-object': 'The line is not a JSON object.',
		'no-words': 'The row has neither a title nor a text.',
		'no-title': 'The row has no title.',
		'not-a-number': '“{value}” is not a number that fits here.',
		'not-a-day': '“{value}” is not a date.',
		'not-yes-or-no': '“{value}” is neither yes nor no.',
		'unknown-value': '“{value}” is not one of the values known here; it was left out.',
		'unknown-term': '“{value}” is not in the taxonomy; it was left out.',
		'text-too-long': 'The text is too long.',
		'capability-too-long': 'A capability is too long; it was left out.',
		'budget-order': 'The budget starts above where it ends ({value}).',
		'edited-since': '{value} was changed in LabMatch since it was imported, so the row did not replace it.'
	},
	fix: {
		'write-json': 'Write one JSON object a line.',
		'write-title-or-text': 'Fill in a title or a text in any language.',
		'write-title': 'Fill in a title; until then lists show the opening words.',
		'write-a-number': 'Write digits, such as 1200000 or 1,200,000, within the limits of the column.',
		'write-a-day': 'Write it as 2026-12-31 or 31/12/2026.',
		'write-yes-or-no': 'Write yes or no.',
		'choose-one-of': 'See the column’s values in the import page or the documentation.',
		'see-taxonomy': 'Use a name, code or synonym of the taxonomy, or ask an administrator to add it.',
		'shorten-text': 'Shorten the text.',
		'swap-budget': 'Exchange the two amounts.',
		'edit-in-product': 'Make the change in LabMatch instead.'
	}
};
