import type { Translation } from '../index.ts';
import type { role as en } from '../en/role.ts';

export const role: Translation<typeof en> = {
	'bureau-officer': '局／部门人员',
	'bureau-approver': '局／部门审批人员',
	'supplier-member': '供应商成员',
	'supplier-owner': '供应商负责人',
	coordinator: '实验室统筹主任',
	administrator: '系统管理员',
	bureau: '局／部门',
	supplier: '方案供应商',
	system: '系统'
};
