import { common } from './common.ts';
import { errors } from './errors.ts';

/** English defines the keys; tc/ and sc/ must have the same ones. One file per feature. */
export const messages = { common, errors };
export type Messages = typeof messages;
