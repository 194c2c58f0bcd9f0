import type { Translation } from '../index.ts';
import type { csv as en } from '../en/csv.ts';

export const csv: Translation<typeof en> = {
	cut: '此檔案並非完整清單，只載有首 {sent} 項；如需其餘項目，請先縮小清單範圍。',
	column: {
		reference: '檔案編號',
		title: '標題',
		extract: '內容摘錄',
		status: '狀態',
		decision: '決定',
		bureau: '局／部門',
		supplier: '方案供應商',
		technologies: '科技',
		areas: '應用範疇',
		trl: '技術成熟程度',
		deployment: '部署方式',
		certifications: '認證',
		budgetMin: '預算下限（港元）',
		budgetMax: '預算上限（港元）',
		published: '公布日期',
		listed: '上架日期',
		due: '建議書截止日期',
		address: '網址'
	}
};
