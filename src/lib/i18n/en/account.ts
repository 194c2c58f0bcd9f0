export const account = {
	signIn: {
		title: 'Sign in',
		lead: 'For bureau officers, suppliers and the lab.',
		email: 'E-mail',
		password: 'Password',
		submit: 'Sign in',
		forgot: 'I forgot my password',
		none: 'No account yet?',
		signUp: 'Register a supplier',
		bureauHint: 'Bureau officers join by an invitation from a colleague or the lab.',
		demo: 'This is a demonstration. Sign in as:',
		resetDone: 'Your new password is set. Please sign in with it.',
		signedOut: 'You are signed out.',
		wait: 'You can try again at {time}. A browser in which you have signed in before, or in which you set a new password, need not wait.'
	},
	signUp: {
		title: 'Register a supplier',
		lead: 'One registration makes your organisation and your own account. You invite colleagues afterwards. A coordinator verifies the organisation before its solutions are listed.',
		organisation: 'Your organisation',
		you: 'You',
		organisationName: 'Name of the organisation',
		organisationNameHint: 'As registered, in at least one language.',
		registrationNumber: 'Business registration number',
		registrationNumberHint: 'The first 8 digits on the certificate.',
		supplierType: 'Kind of organisation',
		website: 'Website',
		websiteHint: 'Starts with https://',
		name: 'Your name',
		email: 'Work e-mail',
		emailHint: 'You sign in with it.',
		password: 'Password',
		passwordHint: 'At least 10 characters. A few words you remember are better than one with symbols.',
		consent: 'I have read the personal information collection statement and agree to it.',
		consentLink: 'Read the statement',
		submit: 'Register',
		existing: 'Is your organisation here already?',
		existingBody:
			'Ask a colleague who has an account to invite you on the organisation page. The lab has been told of your attempt and may invite you too.',
		have: 'Already have an account?'
	},
	forgot: {
		title: 'Forgotten password',
		lead: 'Write your e-mail and we help you set a new password.',
		submit: 'Send',
		doneMail:
			'If this e-mail has an account, a link to set a new password is on its way. It works once, for two hours.',
		doneAdmin:
			'If this e-mail has an account, an administrator now sees your wish and will hand you a link that works once.',
		back: 'Back to sign-in'
	},
	reset: {
		title: 'Set a new password',
		lead: 'You will be signed out everywhere.',
		password: 'New password',
		submit: 'Set the password',
		askAgain: 'Ask for a new link',
		notValid: 'This link does not work any more',
		notValidBody: 'It was used, withdrawn or is older than two hours. Ask for a new one.'
	},
	invitation: {
		title: 'Join {organisation}',
		as: 'You are invited as: {roles}',
		email: 'Your e-mail: {email}',
		existing:
			'There is an account with this e-mail already. Its password is enough. If you do not know it, or did not make the account yourself, set a new password first: that signs everybody else out.',
		submit: 'Join',
		notValid: 'This link does not work any more',
		notValidBody: 'It was used, withdrawn or is too old. Ask whoever invited you for a new one.'
	},
	me: {
		title: 'Account',
		profile: 'About you',
		name: 'Name',
		language: 'Language of mails',
		organisations: 'Your organisations',
		noOrganisation: 'You belong to no organisation now. Ask for an invitation.',
		password: 'Change password',
		current: 'Present password',
		next: 'New password',
		change: 'Change the password',
		changed: 'The password is changed; other devices are signed out.',
		sessions: 'Where you are signed in',
		device: 'Device',
		address: 'Address',
		since: 'Since',
		here: 'This device',
		unknownDevice: 'Unknown device',
		end: 'Sign out',
		everywhere: 'Sign out everywhere',
		ended: 'Signed out there',
		consent: 'You accepted the statement (version {version}) on {date}.'
	},
	privacy: {
		title: 'Personal information collection statement',
		version: 'Version {version}',
		purposeTitle: 'What it is for',
		purpose:
			'Your name and e-mail are used to sign you in, to show the people you work with who did what, and to write to you about your items. The business registration number is used to verify a supplier. Addresses and browsers of sign-ins are kept to protect accounts.',
		mustTitle: 'What you must give',
		must: 'Name, e-mail and, for suppliers, the registration number. Without them there can be no account; everything public can be read without one.',
		whoTitle: 'Who sees it',
		who: 'People of your own organisation, the lab’s coordinators and administrators, and the bureaux or suppliers you work with on an item. It is not sold, nor used for marketing.',
		keepTitle: 'How long it is kept',
		keep: 'As long as you have an account. Records of decisions keep your name for audit after the account is deactivated.',
		rightsTitle: 'Your rights',
		rights:
			'Under the Personal Data (Privacy) Ordinance (Cap. 486) you may ask to see and to correct your data. Most of it you can change on the account page; for the rest write to the administrator of this site.',
		automatedTitle: 'Matching',
		automated: 'Matching ranks solutions, not people. It uses no personal data.'
	}
};
