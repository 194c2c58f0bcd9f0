import type { Translation } from '../index.ts';
import type { proposal as en } from '../en/proposal.ts';

export const proposal: Translation<typeof en> = {
	toTrial: '查看概念验证',
	one: '建议书',
	field: {
		approach: '推行方法',
		plan: '工作计划',
		price: '验证费用',
		weeks: '为期（周）',
		team: '团队',
		dataNeeded: '所需数据',
		solution: '创科方案',
		challenge: '业务需要',
		supplier: '方案供应商',
		bureau: '局／部门',
		submitted: '提交时间',
		state: '状态'
	},
	hint: {
		approach: '说明方案如何回应此业务需要，请引用当中内容。',
		plan: '每个阶段的工作，以及需要部门配合的事项。',
		price: '整个验证的费用（港元）；不收费请填 0。',
		team: '负责人员及其经验。',
		dataNeeded: '需要哪些数据、什么格式，以及存放地点。'
	},
	reasonCode: {
		'problem-not-met': '未能回应有关问题',
		'capability-missing': '欠缺所需功能',
		'too-early': '技术尚未成熟',
		'too-costly': '费用过高',
		timeline: '时间未能配合',
		governance: '未符合管治或安全要求',
		capacity: '承接能力不足',
		'another-chosen': '已选用另一份建议书',
		'challenge-closed': '业务需要已结束'
	},
	action: {
		edit: '编辑',
		submit: '提交建议书',
		withdraw: '撤回',
		shortlist: '列入入围名单',
		decline: '不予采纳',
		select: '选用',
		notSelect: '不选用'
	},
	confirm: {
		submit: '实验室及部门会阅读建议书。在作出评审之前，您可以撤回。',
		withdraw: '实验室及部门会看到您已撤回及其原因。截止日期前可再次提交。',
		shortlist: '部门会从入围名单中选用。',
		decline: '供应商会看到原因及您所写的说明。'
	},
	done: {
		saved: '已保存',
		submit: '建议书已提交。',
		withdraw: '建议书已撤回。',
		shortlist: '已列入入围名单。',
		decline: '未获采纳；已通知供应商原因。',
		settleOthers: '已记录结果：{settled} 份；尚待部门决定：{waiting} 份。',
		settleOthersFailed: '{references} 的结果暂时未能记录，系统会自动重试。如稍后仍待处理，请再处理一次。'
	},
	withdrawnContent: '已撤回，内容不予显示',
	withdrawReason: '撤回的原因',
	reasonCodeLabel: '原因',
	reasonText: '给供应商的说明',
	edit: {
		title: '撰写建议书',
		locked: '建议书已提交，评审期间内容保持不变。如需修改，请先撤回。'
	},
	start: {
		title: '就此业务需要提交建议书',
		lead: '选择以哪个方案回应。每个方案只可就同一业务需要提交一份建议书。',
		choose: '方案',
		more: '这里只列出最近更改的方案，其余方案在下一页。',
		button: '开始撰写',
		noSolution: '暂无可供提交的方案',
		noSolutionBody: '请先填写方案资料；方案上架后才可提交建议书。',
		notListed: '尚未上架'
	},
	missing: '提交前尚须填写',
	readNeed: '查看业务需要',
	due: '建议书截止日期：{date}',
	cannotSend: '目前不能提交',
	mine: {
		title: '您的建议书',
		lead: '所有建议书的状态及结果。',
		none: '暂无建议书',
		noneBody: '找出适合贵机构方案的业务需要，并提交建议书。',
		find: '寻找业务需要',
		outcomeTitle: '建议书的结果'
	},
	lab: {
		title: '建议书及入围名单',
		lead: '以下业务需要有待回复的建议书。',
		none: '没有待回复的建议书',
		noneBody: '供应商提交建议书后，有关的业务需要会在此列出。',
		toJudge: '{n} 份待评审',
		shortlisted: '{n} 份已入围',
		compare: '并列比较',
		compareTitle: '并列比较建议书',
		compareLead: '按提交先后排列，只显示已提交的内容。',
		criterion: '比较项目',
		noneHere: '此业务需要尚未收到建议书',
		noneHereBody: '供应商可在截止日期前提交建议书。',
		settleTitle: '记录其余建议书的结果',
		settleHelp: '已选用一份建议书。其余待回复的建议书会得到您在此选择的原因及说明；入围名单上的由部门决定。',
		settle: '记录此结果',
		settleDefault: '感谢贵机构提交建议书。此业务需要已选用另一份建议书。',
		waiting: '待处理'
	}
};
