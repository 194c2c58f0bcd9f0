import type { Translation } from '../index.ts';
import type { outcome as en } from '../en/outcome.ts';

export const outcome: Translation<typeof en> = {
	title: '成果',
	lead: '概念验证的成果：数据、经验及后续安排。',
	search: '搜索成果',
	one: '成果',
	published: '公布日期：{date}',
	decision: '决定',
	period: '概念验证期：{from}至{to}',
	ended: '结束日期：{date}',
	decisionText: {
		scale: '扩大应用',
		redesign: '重新设计',
		hold: '暂缓',
		stop: '终止'
	},
	summary: '成果概要',
	lessons: '汲取的经验',
	results: '结果',
	indicator: '指标',
	baseline: '试行前',
	target: '目标',
	achieved: '实际结果',
	verdict: '是否达标',
	met: '达标',
	notMet: '未达标',
	notMeasured: '未测量',
	noResults: '没有测量结果。',
	need: '业务需要',
	solution: '创科方案',
	supplier: '方案供应商',
	bureau: '局／部门',
	reviews: '后续情况',
	after: '{n} 个月后',
	none: '暂无成果',
	noneHelp: '概念验证结束并由实验室公布后，成果会在此列出。'
};
