import type { Translation } from '../index.ts';
import type { account as en } from '../en/account.ts';

export const account: Translation<typeof en> = {
	signIn: {
		title: '登入',
		lead: '供局／部門人員、方案供應商及實驗室使用。',
		email: '電郵地址',
		password: '密碼',
		submit: '登入',
		forgot: '忘記密碼',
		none: '未有帳戶？',
		signUp: '登記為方案供應商',
		bureauHint: '局／部門人員須由同事或實驗室邀請加入。',
		demo: '這是示範系統，可用以下帳戶登入：',
		resetDone: '新密碼已設定，請以新密碼登入。',
		signedOut: '你已登出。',
		wait: '你可於 {time} 後再試。如使用曾經登入的瀏覽器，或在此瀏覽器重設密碼，則毋須等候。'
	},
	signUp: {
		title: '登記為方案供應商',
		lead: '登記一次，即同時建立機構及你的個人帳戶，其後可邀請同事加入。機構須經實驗室統籌主任核實，創科方案才會列出。',
		organisation: '你的機構',
		you: '你的資料',
		organisationName: '機構名稱',
		organisationNameHint: '請以至少一種語言填寫註冊名稱。',
		registrationNumber: '商業登記號碼',
		registrationNumberHint: '商業登記證上的首 8 位數字。',
		supplierType: '機構類別',
		website: '網站',
		websiteHint: '以 https:// 開首',
		name: '你的姓名',
		email: '辦公電郵地址',
		emailHint: '用作登入帳戶。',
		password: '密碼',
		passwordHint: '最少 10 個字元。幾個容易記住的詞語，勝過一串符號。',
		consent: '本人已閱讀並同意收集個人資料聲明。',
		consentLink: '閱讀聲明',
		submit: '登記',
		existing: '你的機構已經登記？',
		existingBody:
			'請向已有帳戶的同事索取邀請（於機構頁面發出）。實驗室亦已得悉你的登記，並可能向你發出邀請。',
		have: '已有帳戶？'
	},
	forgot: {
		title: '忘記密碼',
		lead: '請輸入電郵地址，我們會協助你重設密碼。',
		submit: '提交',
		doneMail: '如此電郵地址已有帳戶，重設密碼的連結將寄至該地址。連結只可使用一次，兩小時內有效。',
		doneAdmin: '如此電郵地址已有帳戶，系統管理員會得悉你的要求，並交給你一條只可使用一次的連結。',
		back: '返回登入頁'
	},
	reset: {
		title: '重設密碼',
		lead: '重設後，你在所有裝置上的登入均會失效。',
		password: '新密碼',
		submit: '設定新密碼',
		askAgain: '重新索取連結',
		notValid: '此連結已失效',
		notValidBody: '連結可能已被使用、撤回，或已發出超過兩小時。請重新索取連結。'
	},
	invitation: {
		title: '加入{organisation}',
		as: '你獲邀擔任：{roles}',
		email: '你的電郵地址：{email}',
		existing:
			'此電郵地址已有帳戶，輸入該帳戶的密碼即可加入。如你不知道密碼，或帳戶並非由你開立，請先重設密碼，其他人便會被登出。',
		submit: '加入',
		notValid: '此連結已失效',
		notValidBody: '連結可能已被使用、撤回或逾期。請向邀請人索取新連結。'
	},
	me: {
		title: '我的帳戶',
		profile: '個人資料',
		name: '姓名',
		language: '電郵語言',
		organisations: '所屬機構',
		noOrganisation: '你現時不屬於任何機構，請索取邀請。',
		password: '更改密碼',
		current: '現有密碼',
		next: '新密碼',
		change: '更改密碼',
		changed: '密碼已更改，其他裝置已登出。',
		sessions: '登入裝置',
		device: '裝置',
		address: '網絡地址',
		since: '登入時間',
		here: '此裝置',
		unknownDevice: '不明裝置',
		end: '登出',
		everywhere: '登出所有裝置',
		ended: '該裝置已登出',
		consent: '你已於 {date}同意聲明（{version} 版）。'
	},
	privacy: {
		title: '收集個人資料聲明',
		version: '{version} 版',
		purposeTitle: '收集目的',
		purpose:
			'你的姓名及電郵地址用作登入帳戶、向與你共事的人顯示有關行動由誰作出，以及就你的項目與你聯絡。商業登記號碼用作核實方案供應商。登入時的網絡地址及瀏覽器資料用作保護帳戶。',
		mustTitle: '必須提供的資料',
		must: '姓名、電郵地址；方案供應商另須提供商業登記號碼。如不提供，將無法建立帳戶；所有公開資料無須帳戶亦可閱覽。',
		whoTitle: '資料的披露',
		who: '你所屬機構的人員、實驗室統籌主任及系統管理員，以及就同一項目與你共事的局／部門或供應商。資料不會出售，亦不會用作推廣。',
		keepTitle: '保存期限',
		keep: '在你持有帳戶期間保存。帳戶停用後，決策紀錄仍會保留你的姓名以供審計。',
		rightsTitle: '你的權利',
		rights:
			'根據《個人資料（私隱）條例》（第486章），你有權要求查閱及改正你的個人資料。大部分資料可於帳戶頁面自行更改；其餘請聯絡本網站的系統管理員。',
		automatedTitle: '配對',
		automated: '配對只為創科方案排序，不涉及個人，亦不使用個人資料。'
	}
};
