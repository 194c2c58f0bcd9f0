import type { Translation } from '../index.ts';
import type { solution as en } from '../en/solution.ts';

export const solution: Translation<typeof en> = {
	one: '创科方案',
	untitled: '未命名方案',
	section: {
		what: '一、方案内容',
		technology: '二、科技及应用领域',
		evidence: '三、成熟度及佐证',
		deployment: '四、部署、数据及安全',
		terms: '五、收费及承接能力'
	},
	field: {
		title: '标题',
		summary: '方案简介',
		capabilities: '功能',
		technologies: '科技',
		areas: '应用领域',
		trl: '技术成熟度',
		references: '应用实例',
		deploymentModels: '部署方式',
		dataLocations: '数据存放地点',
		certifications: '认证',
		languages: '支援语言',
		pricing: '收费',
		pricingModel: '收费模式',
		trialMin: '验证费用（下限）',
		trialMax: '验证费用（上限）',
		capacity: '可同时进行的验证数目',
		weeksToStart: '同意后多少周可以开始',
		usesAi: '使用人工智能',
		evidence: '佐证资料',
		capabilityText: '功能 {n}',
		capabilityTechnology: '所用科技',
		client: '客户',
		clientSummary: '工作内容',
		year: '年份',
		publicSector: '公共机构客户',
		evidenceTitle: '佐证内容',
		evidenceUrl: '网址'
	},
	hint: {
		title: '用一句话说明方案能达到什么。',
		summary: '方案帮助什么人、如何帮助。配对会阅读每一句，并引述作为理由。',
		capabilities: '每行一项功能，逐项与业务需要所要求的功能配对。',
		technologies: '选择方案真正依靠的科技，最多 15 项。',
		trl: '方案经验证的程度（ISO 16290）。',
		references: '方案曾在哪里使用或试行。',
		dataLocations: '未确定的可留空：实验室会向您查询，不会因此扣分。',
		capacity: '只供实验室及贵机构查看。',
		evidence: '例如论文、测试报告或网上示范。',
		moreRows: '保存后会出现新的空白行；没有填写的行不会保留。'
	},
	trl: {
		'1': '1 – 已观察到基本原理',
		'2': '2 – 已形成技术概念',
		'3': '3 – 已在实验室验证概念',
		'4': '4 – 组件已在实验室验证',
		'5': '5 – 已在相关环境验证',
		'6': '6 – 已在相关环境示范',
		'7': '7 – 原型已在实际运作环境示范',
		'8': '8 – 系统已完成并通过测试',
		'9': '9 – 已在实际运作中证明可行'
	},
	action: {
		submit: '提交审阅',
		list: '上架',
		return: '退回供应商',
		suspend: '暂停上架',
		reinstate: '重新上架',
		archive: '封存'
	},
	confirm: {
		submit: '实验室会审阅此方案。在回复之前，您不能更改内容。',
		list: '上架后，公众可以查看，方案亦会参与配对。',
		return: '供应商会看到您所写的意见，修改后可再提交。',
		suspend: '方案会从列表及配对中移除，直至重新上架。供应商会看到原因。',
		reinstate: '方案会重新列出，并再次参与配对。',
		archive: '方案会保留作记录，但不能再更改，也不能用于建议书。'
	},
	done: {
		submit: '已提交实验室审阅。',
		list: '方案已上架。',
		return: '方案已退回供应商。',
		suspend: '方案已暂停上架。',
		reinstate: '方案已重新上架。',
		archive: '方案已封存。'
	},
	reasonFor: {
		return: '需要修改的地方',
		suspend: '暂停的原因',
		archive: '封存的原因'
	},
	publicPage: '公开页面',
	audit: '审计记录',
	filled: '已填写 {share}',
	missing: '提交前尚须填写',
	helpful: '建议补充：配对会用到以下资料',
	complete: '配对所需的资料已经齐备。',
	edit: {
		title: '编辑方案',
		sections: '各部分',
		listedNote: '编辑期间方案会继续上架；如有重要更改，会通知关注此方案的人员。',
		locked: '方案正在审阅或已封存，目前不能更改。'
	},
	fit: {
		title: '适合的业务需要',
		lead: '按实验室采用的同一套准则，为此方案排列目前公开的业务需要。',
		none: '暂时没有适合的业务需要',
		noneBody: '方案资料愈详尽，配对愈准确。',
		score: '得分 {score}（满分 100）',
		range: '介于 {low} 至 {high} 之间，取决于尚未明确的资料',
		why: '理由',
		propose: '提交建议书',
		due: '建议书截止日期：{date}'
	},
	review: {
		title: '待审阅方案',
		lead: '供应商正在等候回复，等候最久的排在最前。',
		none: '没有待审阅的方案',
		noneBody: '新提交的方案会在此列出。',
		waiting: '待审阅',
		supplierUnverified: '方案供应商尚未核实。请先核实机构，然后才可上架。',
		verify: '核实机构',
		supplier: '方案供应商',
		submitted: '提交日期',
		column: { supplier: '方案供应商', filled: '完成度' }
	}
};
