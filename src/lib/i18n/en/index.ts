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

/** English defines the keys; tc/ and sc/ must have the same ones. One file per feature. */
export const messages = {
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
export type Messages = typeof messages;
