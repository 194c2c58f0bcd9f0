import type { Translation } from '../index.ts';
import type { supplier as en } from '../en/supplier.ts';

export const supplier: Translation<typeof en> = {
	title: '供应商工作区',
	lead: '贵机构的方案、适合的业务需要，以及建议书。',
	organisation: '贵机构',
	verification: {
		verified: '实验室已核实贵机构，方案可以上架。',
		unverified: '实验室尚未核实贵机构。您可先填写及提交方案，核实后才会上架。',
		refused: '实验室未能核实贵机构：{reason}',
		'not-needed': '无须核实。'
	},
	newSolution: '新增方案',
	newFor: '所属机构',
	solutions: {
		title: '贵机构的方案',
		lead: '各方案的状态及下一步。',
		none: '暂无方案',
		noneBody: '介绍贵机构可以为公共服务做什么；实验室会审阅并上架。'
	},
	waiting: {
		title: '待您处理',
		none: '没有待处理的事项'
	},
	invitations: {
		title: '邀请',
		noneBody: '实验室邀请您提交建议书时，会在此列出。',
		for: '方案：{solution}'
	},
	fit: {
		title: '适合您的业务需要',
		none: '暂无配对',
		noneBody: '方案上架后，系统会为它排列公开的业务需要，并说明理由。',
		with: '方案：{solution}'
	},
	proposals: '建议书',
	column: {
		solution: '方案',
		state: '状态',
		next: '下一步',
		updated: '最后更改'
	}
};
