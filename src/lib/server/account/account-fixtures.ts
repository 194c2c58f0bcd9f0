import { afterAll, beforeAll, expect } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { ensureLab } from '../organisation/ensure-lab.ts';
import type { Services } from '../services.ts';
import { createTestServices, testBrowser, testCtx, type TestServices } from '../testing/index.ts';
import { readActor } from './read-actor.ts';
import { signUp } from './sign-up.ts';

export const PASSWORD = 'a long password';
export const HOUR = 3_600_000;
type Browser = ReturnType<typeof testBrowser>['browser'];

let serial = 0;

/** What sign-up asks for, never the same twice. */
export const newcomer = () => {
	const n = String(++serial).padStart(8, '0');
	return {
		name: `Person ${n}`,
		email: `p${n}@example.com`,
		password: PASSWORD,
		organisation: { name: { en: `Company ${n}` }, registrationNumber: n },
		consent: true as const
	};
};

/** The token in the address of a link. */
export const tokenOf = (address: string) => new URL(address).searchParams.get('token') ?? '';

/** An error with that reason. */
export const reason = (name: string): unknown => expect.objectContaining({ reason: name });

/** Stores that a test brings itself, and how to remove them once they are closed. */
export interface OwnStores {
	services: Pick<Services, 'storage' | 'auth'>;
	remove(): Promise<void>;
}

/**
 * An installation with its lab for the tests of a file, and people who come to it.
 * @param openStores embedded ones when absent
 */
export function accountWorld(openStores?: () => Promise<OwnStores>) {
	let opened: TestServices;
	let own: OwnStores | undefined;
	beforeAll(async () => {
		own = await openStores?.();
		opened = await createTestServices(own?.services);
		await ensureLab(opened.services);
	});
	afterAll(async () => {
		await opened.close();
		await own?.remove();
	});

	/** Somebody not signed in, at an address of their own, so that tests do not use up each other's limits. */
	function visitor(instead: Partial<Services> = {}, address = `192.0.2.${++serial}`) {
		const { browser, jar } = testBrowser(address);
		return { ctx: testCtx({ ...opened.services, ...instead }, ANONYMOUS, { browser }), browser, jar };
	}
	/** The context of whoever is signed in in a browser. */
	async function signedIn(browser: Browser) {
		const { actor, sessionId } = await readActor(opened.services, browser);
		return testCtx(opened.services, actor, { browser: { ...browser, headers: browser.headers, sessionId } });
	}
	/** A supplier's owner with an account, signed in. */
	async function owner() {
		const { ctx, browser, jar } = visitor();
		const input = newcomer();
		const made = await signUp(ctx, input);
		return { ...made, ...input, browser, jar, ctx: await signedIn(browser) };
	}
	const test = {
		get services() {
			return opened.services;
		},
		advance: (ms: number) => opened.advance(ms)
	};
	return { test, visitor, signedIn, owner };
}
