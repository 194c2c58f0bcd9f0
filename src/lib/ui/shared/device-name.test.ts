import { expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

it.each([
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
		'Edge · Windows'
	],
	[
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36',
		'Chrome · Linux'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari · iOS'
	],
	[
		'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
		'Chrome · Android'
	],
	['curl/8.5.0', undefined],
	[undefined, undefined]
])('%s is called %s', (agent, name) => {
	expect(deviceName(agent)).toBe(name);
});
