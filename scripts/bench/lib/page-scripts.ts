import { gzipSync } from 'node:zlib';

/** What a page names itself: its tags and inline imports, and the preloads in its Link header. */
function named(html: string, link: string, base: string): string[] {
	const inPage = [...html.matchAll(/(?:href|src)="([^"]+\.js)"|import\("([^"]+\.js)"\)/g)].map(
		(match) => match[1] ?? match[2] ?? ''
	);
	const preloaded = [...link.matchAll(/<([^>]+\.js)>/g)].map((match) => match[1] ?? '');
	return [...inPage, ...preloaded].map((source) => new URL(source, base).href);
}

/** What a module needs before it runs; dynamic imports are other pages' business. */
const needed = (code: string, base: string): string[] =>
	[...code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g)].map(
		(match) => new URL(match[1] ?? '', base).href
	);

/**
 * Every script that a page loads by itself, with what those import in turn.
 * @returns how many, and their size compressed as the server sends them (gzip), KB
 */
export async function pageScripts(page: Response): Promise<{ scripts: number; kilobytes: number }> {
	const waiting = named(await page.text(), page.headers.get('link') ?? '', page.url);
	const seen = new Set<string>();
	let bytes = 0;
	for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
		if (seen.has(source)) continue;
		seen.add(source);
		const answer = await fetch(source);
		if (!answer.ok) throw new Error(`${source} answered ${answer.status}`);
		const code = Buffer.from(await answer.arrayBuffer());
		bytes += gzipSync(code).length;
		waiting.push(...needed(code.toString(), source));
	}
	return { scripts: seen.size, kilobytes: bytes / 1024 };
}
