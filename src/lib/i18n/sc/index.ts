import type { Messages, Translation } from '../index.ts';
import { admin } from './admin.ts';
import { audit } from './audit.ts';
import { bureau } from './bureau.ts';
import { coordinator } from './coordinator.ts';
import { csv } from './csv.ts';
import { importing } from './import.ts';
import { match } from './match.ts';
import { notification } from './notification.ts';
import { organisation } from './organisation.ts';
import { proposal } from './proposal.ts';
import { solution } from './solution.ts';
import { supplier } from './supplier.ts';
import { workbench } from './workbench.ts';
import { publicMessages } from './public.ts';

export const messages: Translation<Messages> = {
	...publicMessages,
	admin,
	audit,
	bureau,
	coordinator,
	csv,
	importing,
	match,
	notification,
	organisation,
	proposal,
	solution,
	supplier,
	workbench
};
