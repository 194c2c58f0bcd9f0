import { expect, signIn, test } from './support/lab.ts';
import { expectAccessible, visit } from './support/page.ts';

test('an administrator imports a file with a bad row', async ({ browser, lab }) => {
	const administrator = await lab.account('administrator', 'lab');
	const page = await signIn(browser, administrator);
	await visit(page, '/en/admin');
	await visit(page, '/en/admin/import');
	const csv = `id,title,text,firm,trl,colour\n${lab.tag}-1,Imported ${lab.tag},A sensor for ${lab.tag},Firm ${lab.tag},7,red\n${lab.tag}-2,Bad row,words,Firm ${lab.tag},very high,blue\n${lab.tag}-3,,Words of ${lab.tag} only,Firm ${lab.tag},5,green\n`;
	await page
		.locator('input[type="file"]')
		.setInputFiles({ name: `${lab.tag}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await page.locator('main form button').first().click();
	await page.waitForURL(/\/admin\/import\/[0-9a-f-]{36}/);
	await expect(page.locator('select[name="columns[1].target"]')).toHaveValue('title');
	await expect(page.locator('select[name="columns[5].target"]')).toHaveValue('');
	await expectAccessible(page);
	await page.locator('input[name="dryRun:boolean"]').uncheck();
	await page.locator('input[name="publish:boolean"]').check();
	await page.locator('form[action$="?/start"] button').last().click();
	await expect(page.locator('main')).toContainText('Done', { timeout: 30_000 });
	await expect(page.locator('main')).toContainText('“very high” is not a number');
	await expectAccessible(page);
	const rejects = await page.request.get(`${page.url()}/rejects`);
	expect(await rejects.text()).toContain('"trl":"very high"');
	await expect(async () => {
		await page.goto(`/en/solutions?q=${lab.tag}`);
		await expect(page.locator('main')).toContainText(`Imported ${lab.tag}`, { timeout: 1000 });
	}).toPass({ timeout: 20_000 });
	// What came without a title is known by its words, in the list and on its page.
	await page.getByRole('link', { name: `Words of ${lab.tag} only` }).click();
	await expect(page.locator('h1')).toHaveText(`Words of ${lab.tag} only`);
	await page.context().close();
});

test('nobody else reaches the import', async ({ browser, lab }) => {
	const { coordinator } = await lab.people();
	const page = await signIn(browser, coordinator);
	const answer = await page.goto('/en/admin/import');
	expect(answer?.status()).toBe(403);
	const upload = await page.request.post('/en/admin/import/upload', {
		headers: { origin: new URL(page.url()).origin },
		multipart: {
			kind: 'solutions',
			file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('title\nx\n') }
		},
		maxRedirects: 0
	});
	expect(upload.headers()['location']).toContain('refused=forbidden');
	await page.context().close();
});
