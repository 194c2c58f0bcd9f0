import { admin } from './admin.ts';
import { organisation } from './organisation.ts';
import { account } from './account.ts';
import type { Messages, Translation } from '../index.ts';
import { importing } from './import.ts';
import { common } from './common.ts';
import { audit } from './audit.ts';
import { bureau } from './bureau.ts';
import { challenge } from './challenge.ts';
import { csv } from './csv.ts';
import { field } from './field.ts';
import { next } from './next.ts';
import { notification } from './notification.ts';
import { errors } from './errors.ts';
import { match } from './match.ts';
import { workbench } from './workbench.ts';
import { coordinator } from './coordinator.ts';
import { browse } from './browse.ts';
import { home } from './home.ts';
import { nav } from './nav.ts';
import { role } from './role.ts';
import { status } from './status.ts';
import { solution } from './solution.ts';
import { proposal } from './proposal.ts';
import { supplier } from './supplier.ts';
import { outcome } from './outcome.ts';
import { trial } from './trial.ts';
import { vocab } from './vocab.ts';

export const messages: Translation<Messages> = {
	outcome,
	trial,
	importing,
	supplier,
	proposal,
	solution,
	admin,
	organisation,
	account,
	notification,
	next,
	field,
	challenge,
	csv,
	bureau,
	audit,
	common,
	errors,
	nav,
	role,
	status,
	vocab,
	home,
	browse,
	coordinator,
	workbench,
	match
};
