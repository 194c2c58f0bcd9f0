import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { invitationMail, resetMail } from '../../account/account-mails.ts';
import { noMail, openSmtpMail } from './smtp-mail.ts';

let server: Server | undefined;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

/** As much of a mail server as one message needs; keeps what it was sent. */
async function mailServer(): Promise<{ url: string; received: () => string }> {
	let received = '';
	let inData = false;
	server = createServer((socket) => {
		socket.write('220 test\r\n');
		socket.on('data', (chunk) => {
			received += chunk.toString();
			for (const line of chunk.toString().split('\r\n')) {
				if (inData) {
					if (line === '.') {
						inData = false;
						socket.write('250 kept\r\n');
					}
				} else if (/^DATA/i.test(line)) {
					inData = true;
					socket.write('354 go on\r\n');
				} else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
				else if (line !== '') socket.write('250 ok\r\n');
			}
		});
	});
	await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
	return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received: () => received };
}

it('sends a message to the server that the address names', async () => {
	const { url, received } = await mailServer();
	const mail = openSmtpMail(url, 'LabMatch <lab@example.com>');
	await mail.send({
		to: 'chan@example.com',
		...resetMail('en', 'http://labmatch.test/en/reset-password?token=T')
	});
	expect(received()).toContain('RCPT TO:<chan@example.com>');
	expect(received()).toContain('Subject: LabMatch: set a new password');
	expect(received()).toContain('From: LabMatch <lab@example.com>');
});

it('says that mail is unavailable when the server is not there, or there is none', async () => {
	const gone = openSmtpMail('smtp://127.0.0.1:1', 'lab@example.com');
	const message = { to: 'chan@example.com', subject: 's', text: 't' };
	for (const mail of [gone, noMail])
		await expect(mail.send(message)).rejects.toMatchObject({
			code: 'unavailable',
			reason: 'mail-unavailable'
		});
	expect([gone.configured, noMail.configured]).toEqual([true, false]);
});

it('keeps line breaks of a name out of the headers', () => {
	const { subject } = invitationMail('en', 'Evil\r\nBcc: all@example.com', 'http://x');
	expect(subject).not.toMatch(/[\r\n]/);
});
