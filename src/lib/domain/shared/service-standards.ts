import type { NextStep } from './aggregate.ts';
import { hongKongDay } from './hong-kong-day.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Service standards of the programme: within how many calendar days a step is due after the event that opened it
 * (docs/glossary.md). A date that the item itself carries, such as a trial's start, goes before them.
 */
export const SERVICE_DAYS = {
	'challenge.complete': 30,
	'challenge.approve': 5,
	'challenge.triage': 5,
	'challenge.revise': 10,
	'challenge.start-matching': 5,
	/** After the last day for proposals, else after matching began; as long as a submitted proposal waits. */
	'challenge.shortlist': 14,
	/** How long a need stays open that names no last day for proposals. */
	'challenge.propose': 60,
	/** A trial to its published outcome, where the need does not say when it starts and how long it runs. */
	'challenge.run-trial': 180,
	'solution.complete': 30,
	'solution.submit': 30,
	'solution.mend': 10,
	'solution.verify': 10,
	'solution.review': 10,
	/** A listed solution is looked through once a year. */
	'solution.keep-current': 365,
	'solution.reinstate': 10,
	'proposal.complete': 30,
	'proposal.submit': 30,
	/** After the last day for proposals, or after it came in where that is later. */
	'proposal.shortlist': 14,
	'proposal.select': 14,
	'proposal.trial': 10,
	'trial.accept': 10,
	'trial.complete-plan': 10,
	'trial.open-gates': 5,
	'trial.fill-gates': 10,
	'trial.decide-gates': 10,
	'trial.start': 10,
	'trial.resume': 10,
	/** Measurements come monthly. */
	'trial.measure': 30,
	'trial.milestone': 30,
	/** How long a trial runs whose plan names no end. */
	'trial.evaluate': 90,
	'trial.write-outcome': 20,
	'trial.approve-evaluation': 10,
	'trial.close': 10,
	'trial.publish-outcome': 10
} as const;

/**
 * The day, YYYY-MM-DD in Hong Kong, on which a step is due.
 * @param since the instant, or the calendar day, of the event that opened the step
 */
export const dueAfter = (key: keyof typeof SERVICE_DAYS, since: string): string =>
	hongKongDay(new Date(Date.parse(since) + SERVICE_DAYS[key] * DAY_MS).toISOString());

/** A step that is due by its service standard; `since` as for `dueAfter`. */
export const owed = (
	key: keyof typeof SERVICE_DAYS,
	owedBy: NextStep['owedBy'],
	since: string
): NextStep => ({ key, owedBy, dueAt: dueAfter(key, since) });

/** When an item last came to a status; its beginning where no transition led there (drafts, imported rows). */
export const enteredAt = (
	item: { history: readonly { to: string; at: string }[]; createdAt: string },
	status: string
): string => item.history.findLast(({ to }) => to === status)?.at ?? item.createdAt;
