import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Locale } from '../../domain/shared/locale.ts';
import { readConfig } from '../config.ts';
import { closeServices, createServices } from '../container.ts';
import type { Browser, Ctx, Services } from '../services.ts';

export interface TestServices {
	services: Services;
	/** Moves the clock of `services.now()` forward. */
	advance(ms: number): void;
	/** Closes the stores and removes their folder. */
	close(): Promise<void>;
}

/** Each reading of the clock is a millisecond later, so that times order as events do. */
const STEP_MS = 1;
const START = Date.parse('2026-11-23T01:00:00.000Z');

/**
 * The embedded services over a folder of their own, with a clock that only a test moves and a silent log.
 * @param instead parts that the test brings itself (a mail server, a log)
 */
export async function createTestServices(instead: Partial<Services> = {}): Promise<TestServices> {
	const dir = mkdtempSync(join(tmpdir(), 'labmatch-test-'));
	let time = START;
	const now = () => new Date((time += STEP_MS)).toISOString();
	const config = readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent', ORIGIN: 'http://labmatch.test' });
	const services = await createServices(config, { log: pino({ level: 'silent' }), now, ...instead });
	return {
		services,
		advance: (ms) => void (time += ms),
		async close() {
			await closeServices(services);
			rmSync(dir, { recursive: true, force: true });
		}
	};
}

/** A use case's context: the services, and who asks. */
export function testCtx(
	services: Services,
	actor: Actor,
	more: { locale?: Locale; browser?: Browser } = {}
): Ctx {
	return { ...services, actor, locale: more.locale ?? 'en', requestId: 'test', browser: more.browser };
}

/** A browser that keeps its cookies between requests. */
export function testBrowser(address = '192.0.2.1') {
	const jar = new Map<string, string>();
	const browser: Browser = {
		get headers() {
			return new Headers({ 'user-agent': 'test', cookie: [...jar].map((pair) => pair.join('=')).join('; ') });
		},
		address,
		setCookies(lines) {
			for (const line of lines) {
				const [pair = '', ...attributes] = line.split('; ');
				const [name = '', value = ''] = pair.split('=');
				if (attributes.includes('Max-Age=0')) jar.delete(name);
				else jar.set(name, value);
			}
		}
	};
	return { browser, jar };
}
