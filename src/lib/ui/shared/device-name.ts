/** Browsers by their mark in a user agent; those that carry the mark of another as well stand before it. */
const BROWSERS: readonly [RegExp, string][] = [
	[/Edg(?:e|A|iOS)?\//, 'Edge'],
	[/OPR\/|Opera/, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
	[/Safari\//, 'Safari']
];
const SYSTEMS: readonly [RegExp, string][] = [
	[/iPhone|iPad/, 'iOS'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'macOS'],
	[/CrOS/, 'ChromeOS'],
	[/Linux/, 'Linux']
];
const first = (marks: readonly [RegExp, string][], agent: string) =>
	marks.find(([mark]) => mark.test(agent))?.[1];

/** What a person calls the device of a sign-in, `Chrome · Windows` say; undefined when the agent names neither. */
export function deviceName(userAgent: string | undefined): string | undefined {
	if (!userAgent) return undefined;
	const parts = [first(BROWSERS, userAgent), first(SYSTEMS, userAgent)].filter((part) => part !== undefined);
	return parts.length > 0 ? parts.join(' · ') : undefined;
}
