import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../domain/shared/actor.ts';
import { LOCALES, type Locale } from '../../../domain/shared/locale.ts';
import { acceptInvitation } from '../../account/accept-invitation.ts';
import { listLinks } from '../../account/person-queries.ts';
import { sendReset } from '../../account/request-reset.ts';
import { resetPassword } from '../../account/reset-password.ts';
import { signIn } from '../../account/sign-in.ts';
import { ensureLab, LAB_ID } from '../../organisation/ensure-lab.ts';
import { invitePerson } from '../../organisation/invite-person.ts';
import { organisationsSpec } from '../../organisation/organisation-collections.ts';
import {
	administrator,
	createTestServices,
	testBrowser,
	testCtx,
	type TestServices
} from '../../testing/index.ts';
import { noMail, openSmtpMail } from './smtp-mail.ts';

interface Received {
	from: string;
	to: string[];
	raw: string;
	mail: Email;
}

const FROM = 'LabMatch 創科 <lab@example.com>';
const PASSWORD = 'a long password';
let received: Received[] = [];
let refuse: ((command: 'RCPT' | 'DATA') => Error | undefined) | undefined;
let server: SMTPServer;
let test: TestServices;
let next = 0;

beforeAll(async () => {
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_address, _session, done) => done(refuse?.('RCPT')),
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const raw = Buffer.concat(chunks);
				const { mailFrom, rcptTo } = session.envelope;
				const error = refuse?.('DATA');
				if (error) return done(error);
				void PostalMime.parse(raw).then((mail) => {
					const from = mailFrom ? mailFrom.address : '';
					received.push({ from, to: rcptTo.map(({ address }) => address), raw: raw.toString(), mail });
					done();
				}, done);
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.server.address() as AddressInfo;
	test = await createTestServices({ mail: openSmtpMail(`smtp://127.0.0.1:${port}`, FROM) });
	await ensureLab(test.services);
});
beforeEach(() => {
	received = [];
	refuse = undefined;
});
afterAll(async () => {
	await test.close();
	await new Promise<void>((done) => server.close(() => done()));
});

const adminCtx = () => testCtx(test.services, administrator());
const visitor = (locale: Locale = 'en') =>
	testCtx(test.services, ANONYMOUS, { browser: testBrowser(`192.0.2.${++next}`).browser, locale });
const newEmail = () => `person-${++next}@example.com`;
const only = (): Received => {
	const [mail] = received;
	if (!mail || received.length !== 1) throw new Error(`one mail was to come, not ${received.length}`);
	return mail;
};
/** The link of a mail as the reader sees it: whole on a line of its own. */
const linkIn = ({ mail }: Received): URL => {
	const line = (mail.text ?? '').split(/\r?\n/).find((words) => words.startsWith('http'));
	return new URL(line ?? '');
};
const tokenIn = (mail: Received) => linkIn(mail).searchParams.get('token') ?? '';

const newcomer = (token: string) => ({
	account: 'new' as const,
	token,
	name: 'Chan Tai Man',
	password: PASSWORD,
	consent: true as const
});

async function invite(locale: Locale, email = newEmail(), organisationId = LAB_ID) {
	const { delivery } = await invitePerson(adminCtx(), {
		organisationId,
		email,
		roles: ['coordinator'],
		locale
	});
	return { delivery, email };
}

describe.each(LOCALES)('over SMTP, in %s', (locale) => {
	it('an invitation arrives whole and its link works once', async () => {
		const { delivery, email } = await invite(locale);
		expect(delivery).toBe('mailed');
		const mail = only();
		expect([mail.from, mail.to]).toEqual(['lab@example.com', [email]]);
		expect(mail.mail.from).toMatchObject({ name: 'LabMatch 創科', address: 'lab@example.com' });
		const name = {
			en: 'Smart Government Innovation Lab',
			tc: '智慧政府創新實驗室',
			sc: '智慧政府创新实验室'
		};
		expect(mail.mail.subject).toContain(name[locale]);
		expect(mail.mail.text).toContain(name[locale]);
		expect(linkIn(mail).pathname).toBe(`/${locale}/invitation`);
		const answer = newcomer(tokenIn(mail));
		await acceptInvitation(visitor(), answer);
		await expect(acceptInvitation(visitor(), answer)).rejects.toMatchObject({ reason: 'link-not-valid' });
		await expect(signIn(visitor(), { email, password: PASSWORD })).resolves.toBeDefined();
	});

	it('a new password is set by the link of the mail, once, in the language of the person', async () => {
		const { email } = await invite(locale);
		await acceptInvitation(visitor(locale), newcomer(tokenIn(only())));
		received = [];
		await sendReset(visitor(), email);
		const mail = only();
		expect(linkIn(mail).pathname).toBe(`/${locale}/reset-password`);
		const answer = { token: tokenIn(mail), password: 'another long password' };
		await resetPassword(visitor(), answer);
		await expect(resetPassword(visitor(), answer)).rejects.toMatchObject({ reason: 'link-not-valid' });
		await expect(signIn(visitor(), { email, password: answer.password })).resolves.toBeDefined();
	});
});

describe('a mail', () => {
	it.each(['RCPT', 'DATA'] as const)(
		'that the server refuses at %s loses nothing: an administrator has the invitation',
		async (at) => {
			refuse = (command) =>
				command === at ? Object.assign(new Error('not now'), { responseCode: 451 }) : undefined;
			const { delivery, email } = await invite('en');
			expect(delivery).toBe('with-administrator');
			expect(received).toEqual([]);
			const links = (await listLinks(adminCtx(), { limit: 50 })).items;
			expect(links.map((link) => link.email)).toContain(email);
		}
	);

	it('carries a name as words: it adds no header and no recipient', async () => {
		const organisations = test.services.storage.collection(organisationsSpec);
		const lab = await organisations.get(LAB_ID);
		const name = { ...lab.name, en: 'Evil\r\nBcc: all@example.com\r\n\r\nhello' };
		const changed = await organisations.replace({ ...lab, name }, lab.version);
		const { email } = await invite('en');
		await organisations.replace({ ...changed, name: lab.name }, changed.version);
		const { mail, to, raw } = only();
		expect(to).toEqual([email]);
		expect(mail.bcc ?? []).toEqual([]);
		expect(mail.subject).toContain('Evil Bcc: all@example.com hello');
		expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
	});

	it('to an address with a line break or a second recipient is not sent', async () => {
		const mail = test.services.mail;
		const message = { subject: 's', text: 't' };
		for (const to of ['a@example.com\r\nBcc: b@example.com', 'a@example.com, b@example.com'])
			await mail.send({ ...message, to }).catch(() => undefined);
		for (const { to } of received) expect(to).not.toContain('b@example.com');
	});

	it('cannot be sent without a server, or to one that is not there', async () => {
		const gone = openSmtpMail('smtp://user:s3cret@127.0.0.1:1', FROM);
		for (const mail of [gone, noMail]) {
			const sent: unknown = await mail
				.send({ to: 'chan@example.com', subject: 's', text: 't' })
				.catch((error: unknown) => error);
			expect(sent).toMatchObject({ code: 'unavailable', reason: 'mail-unavailable' });
			expect(JSON.stringify(sent, Object.getOwnPropertyNames(sent))).not.toContain('s3cret');
		}
		expect([gone.configured, noMail.configured]).toEqual([true, false]);
	});
});
