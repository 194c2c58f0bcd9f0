import type { Translation } from '../index.ts';
import type { csv as en } from '../en/csv.ts';

export const csv: Translation<typeof en> = {
	cut: '此文件并非完整清单，只载有首 {sent} 项；如需其余项目，请先缩小清单范围。',
	column: {
		reference: '编号',
		title: '标题',
		extract: '内容摘录',
		status: '状态',
		decision: '决定',
		bureau: '局／部门',
		supplier: '方案供应商',
		technologies: '科技',
		areas: '应用领域',
		trl: '技术成熟度',
		deployment: '部署方式',
		certifications: '认证',
		budgetMin: '预算下限（港元）',
		budgetMax: '预算上限（港元）',
		published: '公布日期',
		listed: '上架日期',
		due: '建议书截止日期',
		address: '网址'
	}
};
