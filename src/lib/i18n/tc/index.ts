import type { Messages, Translation } from '../index.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';

export const messages: Translation<Messages> = { common, errors };
