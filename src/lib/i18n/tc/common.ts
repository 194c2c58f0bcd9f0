import type { Translation } from '../index.ts';
import type { common as en } from '../en/common.ts';

export const common: Translation<typeof en> = {
	product: 'LabMatch 創科配對',
	save: '儲存',
	cancel: '取消',
	language: '語言'
};
