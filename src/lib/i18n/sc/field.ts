import type { Translation } from '../index.ts';
import type { field as en } from '../en/field.ts';

export const field: Translation<typeof en> = {
	reason: '理由',
	note: '备注',
	answer: '回复',
	question: '提问',
	questionsDue: '提问截止日期',
	weights: '评分准则比重',
	content: {
		title: '标题',
		problem: '问题所在',
		outcomeWanted: '期望成果',
		usersAffected: '受影响人士',
		currentProcess: '现行做法',
		department: '部门',
		areas: '应用范畴',
		technologies: '科技',
		datasets: '可提供的数据',
		systems: '须连接的系统',
		capabilities: '功能',
		constraints: {
			dataLocations: '数据可存放的地点',
			security: '保密级别',
			minimumTrl: '最低技术成熟程度'
		},
		budget: { min: '预算下限', max: '预算上限' },
		proposalsDue: '建议书截止日期',
		trialStart: '验证开始日期',
		trialWeeks: '验证为期（星期）',
		contact: '部门内部联络人'
	}
};
