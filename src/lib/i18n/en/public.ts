import { account } from './account.ts';
import { browse } from './browse.ts';
import { challenge } from './challenge.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { field } from './field.ts';
import { home } from './home.ts';
import { nav } from './nav.ts';
import { next } from './next.ts';
import { outcome } from './outcome.ts';
import { role } from './role.ts';
import { status } from './status.ts';
import { trial } from './trial.ts';
import { vocab } from './vocab.ts';

/** What pages for everyone say; whoever is signed in has all messages (index.ts). */
export const publicMessages = {
	account,
	browse,
	challenge,
	common,
	errors,
	field,
	home,
	nav,
	next,
	outcome,
	role,
	status,
	trial,
	vocab
};
export type PublicMessages = typeof publicMessages;
