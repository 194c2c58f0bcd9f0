import type { Translation } from '../index.ts';
import type { supplier as en } from '../en/supplier.ts';

export const supplier: Translation<typeof en> = {
	title: '供應商工作區',
	lead: '貴機構的方案、適合的業務需要，以及建議書。',
	organisation: '貴機構',
	verification: {
		verified: '實驗室已核實貴機構，方案可以上架。',
		unverified: '實驗室尚未核實貴機構。你可先填寫及提交方案，核實後才會上架。',
		refused: '實驗室未能核實貴機構：{reason}',
		'not-needed': '無須核實。'
	},
	newSolution: '新增方案',
	newFor: '所屬機構',
	solutions: {
		title: '貴機構的方案',
		lead: '各方案的狀態及下一步。',
		none: '尚未有方案',
		noneBody: '介紹貴機構可以為公共服務做甚麼；實驗室會審閱並上架。'
	},
	waiting: {
		title: '待你處理',
		none: '沒有待處理的事項'
	},
	invitations: {
		title: '邀請',
		noneBody: '實驗室邀請你提交建議書時，會在此列出。',
		for: '方案：{solution}'
	},
	fit: {
		title: '適合你的業務需要',
		none: '暫時未有配對',
		noneBody: '方案上架後，系統會為它排列公開的業務需要，並說明理由。',
		with: '方案：{solution}'
	},
	proposals: '建議書',
	column: {
		solution: '方案',
		state: '狀態',
		next: '下一步',
		updated: '最後更改'
	}
};
