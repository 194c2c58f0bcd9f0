import type { Translation } from '../index.ts';
import type { importing as en } from '../en/import.ts';

export const importing: Translation<typeof en> = {
	reason: {
		'not-json': '此行不是有效的 JSON。',
		'not-an-object': '此行不是 JSON 物件。',
		'no-words': '此列既无标题亦无内容。',
		'no-title': '此列没有标题。',
		'not-a-number': '「{value}」不是适用于此栏的数字。',
		'not-a-day': '「{value}」不是日期。',
		'not-yes-or-no': '「{value}」既非「是」亦非「否」。',
		'unknown-value': '「{value}」不是此栏的已知数值，已略去。',
		'unknown-term': '「{value}」不在分类词汇内，已略去。',
		'text-too-long': '文字过长。',
		'capability-too-long': '其中一项功能文字过长，已略去。',
		'budget-order': '预算下限高于上限（{value}）。',
		'edited-since': '{value} 汇入后曾在系统内修改，因此此列没有取代它。'
	},
	fix: {
		'write-json': '每行填写一个 JSON 物件。',
		'write-title-or-text': '以任何一种语言填写标题或内容。',
		'write-title': '请填写标题；在此之前，清单只显示开首文字。',
		'write-a-number': '请填写在该栏范围内的数字，例如 1200000 或 1,200,000。',
		'write-a-day': '请写成 2026-12-31 或 31/12/2026。',
		'write-yes-or-no': '请填写「是」或「否」。',
		'choose-one-of': '请参阅汇入页面或文件所列的数值。',
		'see-taxonomy': '请使用分类词汇的名称、代码或同义词，或请管理员加入。',
		'shorten-text': '请缩短文字。',
		'swap-budget': '请对调两个金额。',
		'edit-in-product': '请直接在系统内修改。'
	}
};
