import type { Translation } from '../index.ts';
import type { PublicMessages } from '../en/public.ts';
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

export const publicMessages: Translation<PublicMessages> = {
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
