import { AppError } from '../../domain/shared/error.ts';

/** What a sign-up leaves that is broken off (the process died) is made anew by the next one after this time. */
const UNDER_WAY_MS = 60_000;

/** @throws AppError `conflict` with reason `sign-up-under-way` while whoever began may still be at it */
export function requireBrokenOff(began: string, now: string, field: string): void {
	if (Date.parse(now) - Date.parse(began) >= UNDER_WAY_MS) return;
	throw new AppError('conflict', { reason: 'sign-up-under-way', fields: { [field]: 'sign-up-under-way' } });
}
