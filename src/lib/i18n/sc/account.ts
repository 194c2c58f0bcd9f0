import type { Translation } from '../index.ts';
import type { account as en } from '../en/account.ts';

export const account: Translation<typeof en> = {
	signIn: {
		title: '登录',
		lead: '供局／部门人员、方案供应商及实验室使用。',
		email: '电子邮箱',
		password: '密码',
		submit: '登录',
		forgot: '忘记密码',
		none: '没有账户？',
		signUp: '登记为方案供应商',
		bureauHint: '局／部门人员须由同事或实验室邀请加入。',
		demo: '这是示范系统，可用以下账户登录：',
		resetDone: '新密码已设定，请以新密码登录。',
		signedOut: '您已退出登录。',
		wait: '您可于 {time} 后再试。如使用曾经登录过的浏览器，或在此浏览器重设密码，则无须等候。'
	},
	signUp: {
		title: '登记为方案供应商',
		lead: '登记一次，即同时建立机构及您的个人账户，之后可邀请同事加入。机构须经实验室统筹主任核实，创科方案才会列出。',
		organisation: '您的机构',
		you: '您的资料',
		organisationName: '机构名称',
		organisationNameHint: '请以至少一种语言填写注册名称。',
		registrationNumber: '商业登记号码',
		registrationNumberHint: '商业登记证上的前 8 位数字。',
		supplierType: '机构类别',
		website: '网站',
		websiteHint: '以 https:// 开头',
		name: '您的姓名',
		email: '办公电子邮箱',
		emailHint: '用于登录账户。',
		password: '密码',
		passwordHint: '至少 10 个字符。几个容易记住的词语，胜过一串符号。',
		consent: '本人已阅读并同意收集个人资料声明。',
		consentLink: '阅读声明',
		submit: '登记',
		existing: '您的机构已经登记？',
		existingBody:
			'请向已有账户的同事索取邀请（于机构页面发出）。实验室也已得知您的登记，并可能向您发出邀请。',
		have: '已有账户？'
	},
	forgot: {
		title: '忘记密码',
		lead: '请输入电子邮箱，我们会协助您重置密码。',
		submit: '提交',
		doneMail: '如该电子邮箱已注册账户，重置密码的链接将寄至该地址。链接只可使用一次，两小时内有效。',
		doneAdmin: '如该电子邮箱已注册账户，系统管理员会得知您的要求，并交给您一条只可使用一次的链接。',
		back: '返回登录页'
	},
	reset: {
		title: '重置密码',
		lead: '重置后，您在所有设备上的登录均会失效。',
		password: '新密码',
		submit: '设定新密码',
		askAgain: '重新索取链接',
		notValid: '此链接已失效',
		notValidBody: '链接可能已被使用、撤回，或已发出超过两小时。请重新索取链接。'
	},
	invitation: {
		title: '加入{organisation}',
		as: '您受邀担任：{roles}',
		email: '您的电子邮箱：{email}',
		existing:
			'此电子邮箱已有账户，输入该账户的密码即可加入。如您不知道密码，或账户并非由您开立，请先重设密码，其他人便会被退出登录。',
		submit: '加入',
		notValid: '此链接已失效',
		notValidBody: '链接可能已被使用、撤回或逾期。请向邀请人索取新链接。'
	},
	me: {
		title: '我的账户',
		profile: '个人资料',
		name: '姓名',
		language: '邮件语言',
		organisations: '所属机构',
		noOrganisation: '您目前不属于任何机构，请索取邀请。',
		password: '更改密码',
		current: '现有密码',
		next: '新密码',
		change: '更改密码',
		changed: '密码已更改，其他设备已退出登录。',
		sessions: '登录设备',
		device: '设备',
		address: '网络地址',
		since: '登录时间',
		here: '此设备',
		unknownDevice: '不明设备',
		end: '退出登录',
		everywhere: '退出所有设备的登录',
		ended: '该设备已退出登录',
		consent: '您已于 {date}同意声明（{version} 版）。'
	},
	privacy: {
		title: '收集个人资料声明',
		version: '{version} 版',
		purposeTitle: '收集目的',
		purpose:
			'您的姓名及电子邮箱用于登录账户、向与您共事的人显示有关行动由谁作出，以及就您的项目与您联系。商业登记号码用于核实方案供应商。登录时的网络地址及浏览器资料用于保护账户。',
		mustTitle: '必须提供的资料',
		must: '姓名、电子邮箱；方案供应商另须提供商业登记号码。如不提供，将无法建立账户；所有公开资料无须账户亦可阅览。',
		whoTitle: '资料的披露',
		who: '您所属机构的人员、实验室统筹主任及系统管理员，以及就同一项目与您共事的局／部门或供应商。资料不会出售，也不会用于推广。',
		keepTitle: '保存期限',
		keep: '在您持有账户期间保存。账户停用后，决策记录仍会保留您的姓名以供审计。',
		rightsTitle: '您的权利',
		rights:
			'根据《个人资料（私隐）条例》（第486章），您有权要求查阅及改正您的个人资料。大部分资料可于账户页面自行更改；其余请联系本网站的系统管理员。',
		automatedTitle: '配对',
		automated: '配对只为创科方案排序，不涉及个人，亦不使用个人资料。'
	}
};
