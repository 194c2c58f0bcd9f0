import { common } from './common.ts';
import { errors } from './errors.ts';
import { nav } from './nav.ts';
import { role } from './role.ts';
import { status } from './status.ts';
import { vocab } from './vocab.ts';

/** English defines the keys; tc/ and sc/ must have the same ones. One file per feature. */
export const messages = { common, errors, nav, role, status, vocab };
export type Messages = typeof messages;
