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
		'keep-current': '每年檢視一次並更新資料',
		reinstate: '問題解決後重新上架'
	},
	proposal: {
		complete: '填寫尚欠的資料',
		submit: '提交建議書',
		shortlist: '列入入圍名單或不予接納',
		select: '決定是否選用並說明原因',
		trial: '籌備概念驗證'
	},
	trial: {
		accept: '同意概念驗證，或先修改計劃',
		'complete-plan': '完成計劃',
		'open-gates': '開啟管治關卡',
		'fill-gates': '填寫所負責的關卡',
		'decide-gates': '審批已提交的關卡',
		start: '開始概念驗證',
		measure: '記錄量度結果',
		milestone: '完成下一個里程碑',
		evaluate: '完成試行並開始評估',
		resume: '恢復或終止概念驗證',
		'write-outcome': '撰寫成果',
		'approve-evaluation': '同意評估結果',
		close: '作出決定並結束概念驗證',
		'publish-outcome': '公布成果',
		'follow-up': '檢討後續情況'
	}
};
