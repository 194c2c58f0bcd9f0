export const errors = {
	invalid: 'Please check the fields marked below.',
	unauthenticated: 'Please sign in to do this.',
	forbidden: 'You may not do this.',
	'not-found': 'This does not exist, or you may not see it.',
	conflict: 'Someone else changed this meanwhile.',
	version: 'Someone else saved this while you were editing. Both versions are shown below.',
	duplicate: 'This exists already.',
	'illegal-transition': 'This step is not possible now.',
	'too-large': 'This is too large.',
	'rate-limited': 'Too many attempts. Please wait a moment and try again.',
	unavailable: 'A service that this needs does not answer. Please try again in a moment.',
	internal: 'Something went wrong on our side. Please quote the number {id} if you report it.',
	'text-required': 'Write this in at least one language.',
	'text-too-long': 'This text is too long.'
};
