import type { Locale } from '../../domain/shared/locale.ts';

interface Mail {
	subject: string;
	text: string;
}

const RESET: Record<Locale, (link: string) => Mail> = {
	en: (link) => ({
		subject: 'LabMatch: set a new password',
		text: `Somebody, probably you, asked to set a new password on LabMatch.\n\nOpen this link within two hours; it works once:\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`
	}),
	tc: (link) => ({
		subject: 'LabMatch 創科配對：重設密碼',
		text: `我們收到為你的 LabMatch 帳戶重設密碼的要求。\n\n請於兩小時內開啟以下連結，連結只可使用一次：\n${link}\n\n如你沒有提出此要求，毋須理會本電郵，你的密碼將維持不變。\n`
	}),
	sc: (link) => ({
		subject: 'LabMatch 创科配对：重设密码',
		text: `我们收到为你的 LabMatch 账户重设密码的要求。\n\n请于两小时内打开以下链接，链接只可使用一次：\n${link}\n\n如你没有提出此要求，无须理会本邮件，你的密码将维持不变。\n`
	})
};

const INVITATION: Record<Locale, (organisation: string, link: string) => Mail> = {
	en: (organisation, link) => ({
		subject: `LabMatch: you are invited to join ${organisation}`,
		text: `You are invited to work with ${organisation} on LabMatch.\n\nOpen this link within 14 days; it works once:\n${link}\n`
	}),
	tc: (organisation, link) => ({
		subject: `LabMatch 創科配對：邀請你加入${organisation}`,
		text: `現邀請你加入${organisation}在 LabMatch 的工作空間。\n\n請於 14 天內開啟以下連結，連結只可使用一次：\n${link}\n`
	}),
	sc: (organisation, link) => ({
		subject: `LabMatch 创科配对：邀请你加入${organisation}`,
		text: `现邀请你加入${organisation}在 LabMatch 的工作空间。\n\n请于 14 天内打开以下链接，链接只可使用一次：\n${link}\n`
	})
};

export const resetMail = (locale: Locale, link: string): Mail => RESET[locale](link);

/** A name with line breaks would write its own mail headers: they become spaces. */
export const invitationMail = (locale: Locale, organisation: string, link: string): Mail =>
	INVITATION[locale](organisation.replace(/\s+/g, ' '), link);
