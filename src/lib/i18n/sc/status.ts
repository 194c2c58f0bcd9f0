import type { Translation } from '../index.ts';
import type { status as en } from '../en/status.ts';

export const status: Translation<typeof en> = {
	challenge: {
		draft: '草稿',
		'awaiting-approval': '待部门审批',
		submitted: '已提交',
		returned: '已退回',
		published: '已公布',
		matching: '配对中',
		'in-trial': '验证中',
		closed: '已结束',
		adopted: '获采用',
		'not-pursued': '不再跟进',
		withdrawn: '已撤回'
	},
	solution: {
		draft: '草稿',
		submitted: '已提交',
		returned: '已退回',
		listed: '已上架',
		suspended: '已暂停',
		archived: '已存档'
	},
	proposal: {
		draft: '草稿',
		submitted: '已提交',
		withdrawn: '已撤回',
		shortlisted: '已入围',
		declined: '未获采纳',
		selected: '获选',
		'not-selected': '未获选'
	},
	trial: {
		proposed: '拟议',
		agreed: '已同意',
		'gates-open': '关卡审核中',
		ready: '可以开始',
		running: '进行中',
		paused: '暂停',
		evaluating: '评估中',
		closed: '已结束',
		'follow-up': '跟进中',
		scale: '扩大应用',
		redesign: '重新设计',
		hold: '暂缓',
		stop: '终止'
	},
	gate: {
		'not-required': '不适用',
		'not-started': '未开始',
		draft: '草稿',
		submitted: '已提交',
		returned: '已退回',
		approved: '已批准',
		'approved-with-conditions': '有条件批准',
		rejected: '不获批准',
		expired: '已失效',
		pass: '符合',
		fail: '不符合',
		unknown: '有待确认'
	},
	match: {
		suggested: '系统建议',
		pinned: '已置顶',
		dismissed: '已排除',
		invited: '已邀请'
	},
	organisation: {
		'not-needed': '政府机构',
		unverified: '尚未核实',
		verified: '已核实',
		refused: '核实未获通过'
	}
};
