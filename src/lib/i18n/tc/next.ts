import type { Translation } from '../index.ts';
import type { next as en } from '../en/next.ts';

export const next: Translation<typeof en> = {
	challenge: {
		complete: '完成草稿並申請部門審批',
		approve: '審批或發還修改',
		triage: '審閱業務需要，然後公布或退回',
		revise: '按實驗室意見修改後再提交',
		'start-matching': '開始配對',
		shortlist: '整理配對結果、邀請供應商及篩選建議書',
		propose: '供應商可提交建議書',
		'decide-proposals': '就收到的建議書作決定',
		'run-trial': '進行概念驗證並記錄成果'
	},
	solution: {
		complete: '填寫尚欠的資料',
		submit: '提交審閱',
		mend: '按實驗室意見修改後再提交',
		verify: '核實方案供應商',
		review: '審閱方案，然後上架或退回',
		propose: '就適合的業務需要提交建議書',
		reinstate: '問題解決後重新上架'
	},
	proposal: {
		complete: '填寫尚欠的資料',
		submit: '提交建議書',
		shortlist: '列入入圍名單或不予接納',
		select: '決定是否選用並說明原因',
		trial: '籌備概念驗證'
	}
};
