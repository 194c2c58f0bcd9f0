import type { Translation } from '../index.ts';
import type { common as en } from '../en/common.ts';

export const common: Translation<typeof en> = {
	product: 'LabMatch 创科配对',
	save: '保存',
	cancel: '取消',
	language: '语言'
};
