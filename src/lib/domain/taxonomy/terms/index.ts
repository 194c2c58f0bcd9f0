import { areas } from './areas.ts';
import { departments } from './departments.ts';
import { technologies } from './technologies.ts';
import type { TermSet } from './term-data.ts';

/** The terms that a new installation starts with; an administrator edits them afterwards. */
export const shippedTerms: TermSet = { technology: technologies, area: areas, department: departments };
