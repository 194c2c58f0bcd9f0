import type { Translation } from '../index.ts';
import type { solution as en } from '../en/solution.ts';

export const solution: Translation<typeof en> = {
	one: '創科方案',
	untitled: '未命名方案',
	section: {
		what: '一、方案內容',
		technology: '二、科技及應用範疇',
		evidence: '三、成熟程度及佐證',
		deployment: '四、部署、數據及保安',
		terms: '五、收費及承辦能力'
	},
	field: {
		title: '標題',
		summary: '方案簡介',
		capabilities: '功能',
		technologies: '科技',
		areas: '應用範疇',
		trl: '技術成熟程度',
		references: '應用實例',
		deploymentModels: '部署方式',
		dataLocations: '數據存放地點',
		certifications: '認證',
		languages: '支援語言',
		pricing: '收費',
		pricingModel: '收費模式',
		trialMin: '驗證費用（下限）',
		trialMax: '驗證費用（上限）',
		capacity: '可同時進行的驗證數目',
		weeksToStart: '同意後多少星期可以開始',
		usesAi: '使用人工智能',
		evidence: '佐證資料',
		capabilityText: '功能 {n}',
		capabilityTechnology: '所用科技',
		client: '客戶',
		clientSummary: '工作內容',
		year: '年份',
		publicSector: '公營機構客戶',
		evidenceTitle: '佐證內容',
		evidenceUrl: '網址'
	},
	hint: {
		title: '用一句話說明方案能達到甚麼。',
		summary: '方案幫助甚麼人、如何幫助。配對會閱讀每一句，並引述作為理由。',
		capabilities: '每行一項功能，逐項與業務需要所要求的功能配對。',
		technologies: '選擇方案真正依靠的科技，最多 15 項。',
		trl: '方案經驗證的程度（ISO 16290）。',
		references: '方案曾在哪裏使用或試行。',
		dataLocations: '未確定的可留空：實驗室會向你查詢，不會因此扣分。',
		capacity: '只供實驗室及貴機構查看。',
		evidence: '例如論文、測試報告或網上示範。',
		moreRows: '儲存後會出現新的空白列；沒有填寫的列不會保留。'
	},
	trl: {
		'1': '1 – 已觀察到基本原理',
		'2': '2 – 已形成技術概念',
		'3': '3 – 已在實驗室驗證概念',
		'4': '4 – 組件已在實驗室驗證',
		'5': '5 – 已在相關環境驗證',
		'6': '6 – 已在相關環境示範',
		'7': '7 – 原型已在實際運作環境示範',
		'8': '8 – 系統已完成並通過測試',
		'9': '9 – 已在實際運作中證明可行'
	},
	action: {
		submit: '提交審閱',
		list: '上架',
		return: '退回供應商',
		suspend: '暫停上架',
		reinstate: '重新上架',
		archive: '封存'
	},
	confirm: {
		submit: '實驗室會審閱此方案。在回覆之前，你不能更改內容。',
		list: '上架後，公眾可以查看，方案亦會參與配對。',
		return: '供應商會看到你所寫的意見，修改後可再提交。',
		suspend: '方案會從列表及配對中移除，直至重新上架。供應商會看到原因。',
		reinstate: '方案會重新列出，並再次參與配對。',
		archive: '方案會保留作紀錄，但不能再更改，也不能用於建議書。'
	},
	done: {
		submit: '已提交實驗室審閱。',
		list: '方案已上架。',
		return: '方案已退回供應商。',
		suspend: '方案已暫停上架。',
		reinstate: '方案已重新上架。',
		archive: '方案已封存。'
	},
	reasonFor: {
		return: '需要修改的地方',
		suspend: '暫停的原因',
		archive: '封存的原因'
	},
	publicPage: '公開頁面',
	audit: '審計紀錄',
	filled: '已填寫 {share}',
	missing: '提交前尚須填寫',
	helpful: '建議補充：配對會用到以下資料',
	complete: '配對所需的資料已經齊備。',
	edit: {
		title: '編輯方案',
		sections: '各部分',
		listedNote: '編輯期間方案會繼續上架；如有重要更改，會通知關注此方案的人士。',
		locked: '方案正在審閱或已封存，現時不能更改。'
	},
	fit: {
		title: '適合的業務需要',
		lead: '按實驗室採用的同一套準則，為此方案排列現時公開的業務需要。',
		none: '暫時沒有適合的業務需要',
		noneBody: '方案資料愈詳盡，配對愈準確。',
		score: '得分 {score}（滿分 100）',
		range: '視乎尚未知悉的資料，介乎 {low} 至 {high}',
		why: '理由',
		propose: '提交建議書',
		due: '建議書截止日期：{date}'
	},
	review: {
		title: '待審閱方案',
		lead: '供應商正在等候回覆，等候最久的排在最前。',
		none: '沒有待審閱的方案',
		noneBody: '新提交的方案會在此列出。',
		waiting: '待審閱',
		supplierUnverified: '方案供應商尚未核實。請先核實機構，然後才可上架。',
		verify: '核實機構',
		supplier: '方案供應商',
		submitted: '提交日期',
		column: { supplier: '方案供應商', filled: '完成度' }
	}
};
