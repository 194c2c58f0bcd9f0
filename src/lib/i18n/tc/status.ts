import type { Translation } from '../index.ts';
import type { status as en } from '../en/status.ts';

export const status: Translation<typeof en> = {
	challenge: {
		draft: '草稿',
		'awaiting-approval': '待部門審批',
		submitted: '已提交',
		returned: '已退回',
		published: '已公布',
		matching: '配對中',
		'in-trial': '驗證中',
		closed: '已結束',
		adopted: '獲採用',
		'not-pursued': '不再跟進',
		withdrawn: '已撤回'
	},
	solution: {
		draft: '草稿',
		submitted: '已提交',
		returned: '已退回',
		listed: '已上架',
		suspended: '已暫停',
		archived: '已封存'
	},
	proposal: {
		draft: '草稿',
		submitted: '已提交',
		withdrawn: '已撤回',
		shortlisted: '已入圍',
		declined: '未獲接納',
		selected: '獲選',
		'not-selected': '未獲選'
	},
	trial: {
		proposed: '擬議',
		agreed: '已同意',
		'gates-open': '關卡審核中',
		ready: '可以開始',
		running: '進行中',
		paused: '暫停',
		evaluating: '評估中',
		closed: '已結束',
		'follow-up': '跟進中',
		scale: '擴大應用',
		redesign: '重新設計',
		hold: '暫緩',
		stop: '終止'
	},
	gate: {
		'not-required': '不適用',
		'not-started': '未開始',
		draft: '草稿',
		submitted: '已提交',
		returned: '已退回',
		approved: '已批准',
		'approved-with-conditions': '有條件批准',
		rejected: '不獲批准',
		expired: '已失效',
		pass: '符合',
		fail: '不符合',
		unknown: '有待確認'
	},
	match: {
		suggested: '系統建議',
		pinned: '已釘選',
		dismissed: '已排除',
		invited: '已邀請'
	},
	organisation: {
		'not-needed': '政府機構',
		unverified: '尚未核實',
		verified: '已核實',
		refused: '核實不獲通過'
	}
};
