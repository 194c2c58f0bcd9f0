import { AppError, type FieldErrors } from '../shared/error.ts';
import { isDayOver } from '../shared/hong-kong-day.ts';
import { hasText } from '../shared/lang-text.ts';
import type { Challenge } from './challenge.ts';

type Readable = Pick<Challenge, 'content' | 'questionsDue'>;

/**
 * What is still missing before the challenge can go on: what the matcher and the gates need, and dates that hold.
 * @returns field path → message key under `errors.`; empty when ready
 */
export function readiness(challenge: Readable, now: string): FieldErrors {
	return { ...missing(challenge), ...badDates(challenge, now) };
}

/** @throws AppError `invalid` with reason `not-ready` and every field concerned */
export function assertReady(challenge: Readable, now: string): void {
	const fields = readiness(challenge, now);
	if (Object.keys(fields).length > 0) throw new AppError('invalid', { reason: 'not-ready', fields });
}

function missing({ content }: Readable): FieldErrors {
	const given: Record<string, boolean> = {
		'content.title': hasText(content.title),
		'content.problem': hasText(content.problem),
		'content.outcomeWanted': hasText(content.outcomeWanted),
		'content.department': content.department !== undefined,
		'content.areas': content.areas.length > 0,
		'content.capabilities': content.capabilities.length > 0,
		'content.constraints.dataLocations': content.constraints.dataLocations.length > 0,
		'content.constraints.security': content.constraints.security !== undefined,
		'content.budget': content.budget !== undefined,
		'content.proposalsDue': content.proposalsDue !== undefined
	};
	return Object.fromEntries(
		Object.entries(given)
			.filter(([, ok]) => !ok)
			.map(([field]) => [field, 'needed'])
	);
}

function badDates({ content, questionsDue }: Readable, now: string): FieldErrors {
	const errors: FieldErrors = {};
	const { proposalsDue, trialStart } = content;
	if (proposalsDue && isDayOver(proposalsDue, now)) errors['content.proposalsDue'] = 'day-past';
	if (questionsDue && proposalsDue && questionsDue > proposalsDue)
		errors['questionsDue'] = 'questions-after-proposals';
	if (trialStart && proposalsDue && trialStart <= proposalsDue)
		errors['content.trialStart'] = 'trial-before-proposals';
	return errors;
}
