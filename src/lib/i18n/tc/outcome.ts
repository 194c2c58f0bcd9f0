import type { Translation } from '../index.ts';
import type { outcome as en } from '../en/outcome.ts';

export const outcome: Translation<typeof en> = {
	title: '成果',
	lead: '概念驗證的成果：數據、經驗及後續安排。',
	search: '搜尋成果',
	one: '成果',
	published: '公布日期：{date}',
	decision: '決定',
	period: '概念驗證期：{from}至{to}',
	ended: '結束日期：{date}',
	decisionText: {
		scale: '擴大應用',
		redesign: '重新設計',
		hold: '暫緩',
		stop: '終止'
	},
	summary: '成果概要',
	lessons: '汲取的經驗',
	results: '結果',
	indicator: '指標',
	baseline: '試行前',
	target: '目標',
	achieved: '實際結果',
	verdict: '是否達標',
	met: '達標',
	notMet: '未達標',
	notMeasured: '未有量度',
	noResults: '沒有量度結果。',
	need: '業務需要',
	solution: '創科方案',
	supplier: '方案供應商',
	bureau: '局／部門',
	reviews: '後續情況',
	after: '{n} 個月後',
	none: '尚未有成果',
	noneHelp: '概念驗證結束並由實驗室公布後，成果會在此列出。'
};
