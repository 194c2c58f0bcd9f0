import { pickText, type LangText } from '../../domain/shared/lang-text.ts';
import type { Services } from '../services.ts';
import { invitationMail, resetMail } from './account-mails.ts';
import { askForLink, openLink, type LinkPurpose } from './account-links.ts';
import { siteLink } from './site-link.ts';

/** How the person gets the link: by mail, or from an administrator. */
export type Delivery = 'mailed' | 'with-administrator';

const PAGE = { reset: 'reset-password', invitation: 'invitation' } as const;

/** The address that a link's token opens. */
export function linkAddress(services: Pick<Services, 'config'>, link: LinkPurpose, token: string): string {
	return siteLink(services.config, link.locale, PAGE[link.purpose], token);
}

/**
 * Sends a new link by mail; without a mail server, or when it does not answer, the wish waits for an administrator.
 * @param organisation its name, for invitations
 */
export async function deliverLink(
	services: Services,
	purpose: LinkPurpose,
	organisation?: LangText
): Promise<Delivery> {
	if (!services.mail.configured || !purpose.email) {
		await askForLink(services, purpose);
		return 'with-administrator';
	}
	const { link, token } = await openLink(services, purpose);
	const address = linkAddress(services, link, token);
	const { locale } = purpose;
	const mail =
		purpose.purpose === 'reset'
			? resetMail(locale, address)
			: invitationMail(locale, pickText(organisation, locale).text, address);
	try {
		await services.mail.send({ to: purpose.email, ...mail });
		return 'mailed';
	} catch (error) {
		services.log.error({ err: error, linkId: link.id }, 'mail not sent');
		return 'with-administrator';
	}
}
