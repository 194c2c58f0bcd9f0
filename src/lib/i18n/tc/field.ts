import type { Translation } from '../index.ts';
import type { field as en } from '../en/field.ts';

export const field: Translation<typeof en> = {
	reason: '理由',
	note: '備註',
	answer: '回覆',
	question: '提問',
	questionsDue: '提問截止日期',
	weights: '評分準則比重',
	content: {
		title: '標題',
		problem: '問題所在',
		outcomeWanted: '期望成果',
		usersAffected: '受影響人士',
		currentProcess: '現行做法',
		department: '部門',
		areas: '應用範疇',
		technologies: '科技',
		datasets: '可提供的數據',
		systems: '須連接的系統',
		capabilities: '功能',
		constraints: {
			dataLocations: '數據可存放的地點',
			security: '保密級別',
			minimumTrl: '最低技術成熟程度'
		},
		budget: { min: '預算下限', max: '預算上限' },
		proposalsDue: '建議書截止日期',
		trialStart: '驗證開始日期',
		trialWeeks: '驗證為期（星期）',
		contact: '部門內部聯絡人'
	}
};
