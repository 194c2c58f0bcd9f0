import type { Translation } from '../index.ts';
import type { role as en } from '../en/role.ts';

export const role: Translation<typeof en> = {
	'bureau-officer': '局／部門人員',
	'bureau-approver': '局／部門審批人員',
	'supplier-member': '供應商成員',
	'supplier-owner': '供應商負責人',
	coordinator: '實驗室統籌主任',
	administrator: '系統管理員',
	bureau: '局／部門',
	supplier: '方案供應商',
	system: '系統'
};
