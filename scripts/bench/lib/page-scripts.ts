import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../lib/browser.ts';

/**
 * Every script that a visitor's browser loads until the page is at rest, with what the page imports while it starts.
 * @returns how many, and their size in kB (1,000 bytes): gzipped, and as the server sent them to this browser
 */
export async function pageScripts(
	url: string
): Promise<{ scripts: number; gzipKilobytes: number; sentKilobytes: number }> {
	const executablePath = ensureBrowser((line) => console.error(line));
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage();
		const sizes: Promise<{ gzip: number; sent: number }>[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() !== 'script') return;
			sizes.push(
				Promise.all([response.body(), response.request().sizes()]).then(([body, { responseBodySize }]) => ({
					gzip: gzipSync(body).length,
					sent: responseBodySize
				}))
			);
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		const loaded = await Promise.all(sizes);
		const sum = (of: 'gzip' | 'sent') => loaded.reduce((all, one) => all + one[of], 0) / 1000;
		return { scripts: loaded.length, gzipKilobytes: sum('gzip'), sentKilobytes: sum('sent') };
	} finally {
		await browser.close();
	}
}
