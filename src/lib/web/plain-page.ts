import { BCP47, type Locale } from '../domain/shared/locale.ts';
import { createTranslator, type Translator } from '../i18n/index.ts';
import { loadMessages } from '../i18n/load.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text for HTML, attributes in double quotes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

interface Content {
	title: string;
	/** HTML. */
	body: string;
}

/**
 * An answer with a page of nothing but its own text and style, for what is settled before any page is asked.
 * @param form whether the page has a form; svelte.config.js has the policy of all other pages
 */
export async function plainPage(
	locale: Locale,
	status: number,
	content: (t: Translator) => Content,
	form = false
): Promise<Response> {
	const t = createTranslator(locale, await loadMessages(locale));
	const { title, body } = content(t);
	const page = `<!doctype html>
<html lang="${BCP47[locale]}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} · ${t('common.product')}</title>
<style>body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60ch; margin: 4rem auto; padding: 0 1rem } button { font: inherit; min-height: 2.75rem; padding: 0 1rem }</style>
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>
`;
	return new Response(page, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action ${form ? "'self'" : "'none'"}; frame-ancestors 'none'`
		}
	});
}
