import { createTransport } from 'nodemailer';
import { AppError } from '../../../domain/shared/error.ts';
import type { MailPort } from '../port.ts';

const TIMEOUT_MS = 10_000;

/** Mail through the server that `SMTP_URL` names. */
export function openSmtpMail(url: string, from: string): MailPort {
	const transport = createTransport({
		url,
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS
	});
	return {
		configured: true,
		async send({ to, subject, text }) {
			try {
				// As one address: a text would be read as a list of them.
				await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
			} catch (cause) {
				throw new AppError('unavailable', { reason: 'mail-unavailable', cause });
			}
		}
	};
}

/** Without a mail server: callers see `configured: false` and show a link to an administrator instead. */
export const noMail: MailPort = {
	configured: false,
	send: () => Promise.reject(new AppError('unavailable', { reason: 'mail-unavailable' }))
};
