import type { Locale } from '../../domain/shared/locale.ts';
import type { Role } from '../../domain/shared/actor.ts';

/** The password of every sample account. They exist only in a store that was seeded as a demo. */
export const DEMO_PASSWORD = 'labmatch-demo-2026';

export interface SampleSignIn {
	role: Role;
	/** Key of the organisation in the sample data. */
	organisation: string;
	email: string;
	name: string;
	locale: Locale;
}

/** One sign-in a role, printed when the server starts; the others are for walking a journey in three languages. */
export const sampleSignIns: readonly SampleSignIn[] = [
	{
		role: 'bureau-officer',
		organisation: 'hkpf',
		email: 'officer@labmatch.example',
		name: 'Chan Wing-yan',
		locale: 'en'
	},
	{
		role: 'bureau-approver',
		organisation: 'hkpf',
		email: 'approver@labmatch.example',
		name: 'Lau Ka-ming',
		locale: 'en'
	},
	{
		role: 'supplier-owner',
		organisation: 'harbourlight',
		email: 'supplier@labmatch.example',
		name: 'Wong Tsz-kit',
		locale: 'en'
	},
	{
		role: 'supplier-member',
		organisation: 'harbourlight',
		email: 'member@labmatch.example',
		name: 'Ng Hoi-lam',
		locale: 'tc'
	},
	{
		role: 'coordinator',
		organisation: 'lab',
		email: 'coordinator@labmatch.example',
		name: 'Cheung Mei-ling',
		locale: 'en'
	},
	{
		role: 'administrator',
		organisation: 'lab',
		email: 'admin@labmatch.example',
		name: 'Ho Chi-fai',
		locale: 'en'
	}
];
