/** Outgoing mail. `configured` is false without SMTP_URL: callers then show a single-use link to an administrator. */
export interface MailPort {
	readonly configured: boolean;
	/** @throws AppError `unavailable` */
	send(message: { to: string; subject: string; text: string }): Promise<void>;
}
