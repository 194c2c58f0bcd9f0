import type { Translation } from '../index.ts';
import type { next as en } from '../en/next.ts';

export const next: Translation<typeof en> = {
	challenge: {
		complete: '完成草稿并申请部门审批',
		approve: '审批，或退回修改',
		triage: '审阅业务需要，然后公布或退回',
		revise: '按实验室意见修改后再提交',
		'start-matching': '开始配对',
		shortlist: '整理配对结果、邀请供应商及筛选建议书',
		propose: '供应商可提交建议书',
		'decide-proposals': '就收到的建议书作决定',
		'run-trial': '进行概念验证并记录成果'
	},
	solution: {
		complete: '填写尚缺的资料',
		submit: '提交审阅',
		mend: '按实验室意见修改后再提交',
		verify: '核实方案供应商',
		review: '审阅方案，然后上架或退回',
		'keep-current': '每年检查一次并更新资料',
		reinstate: '问题解决后重新上架'
	},
	proposal: {
		complete: '填写尚缺的资料',
		submit: '提交建议书',
		shortlist: '列入入围名单或不予采纳',
		select: '决定是否选用并说明原因',
		trial: '筹备概念验证'
	},
	trial: {
		accept: '同意概念验证，或先修改计划',
		'complete-plan': '完成计划',
		'open-gates': '开启管治关卡',
		'fill-gates': '填写所负责的关卡',
		'decide-gates': '审批已提交的关卡',
		start: '开始概念验证',
		measure: '记录测量结果',
		milestone: '完成下一个里程碑',
		evaluate: '完成试行并开始评估',
		resume: '恢复或终止概念验证',
		'write-outcome': '撰写成果',
		'approve-evaluation': '同意评估结果',
		close: '作出决定并结束概念验证',
		'publish-outcome': '公布成果',
		'follow-up': '回顾后续情况'
	}
};
