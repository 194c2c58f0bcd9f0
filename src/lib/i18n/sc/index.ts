import type { Messages, Translation } from '../index.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { nav } from './nav.ts';
import { role } from './role.ts';
import { status } from './status.ts';
import { vocab } from './vocab.ts';

export const messages: Translation<Messages> = { common, errors, nav, role, status, vocab };
