import type { Translation } from '../index.ts';
import type { importing as en } from '../en/import.ts';

export const importing: Translation<typeof en> = {
	reason: {
		'not-json': '此行不是有效的 JSON。',
		'not-an-object': '此行不是 JSON 物件。',
		'no-words': '此列既無標題亦無內容。',
		'no-title': '此列沒有標題。',
		'not-a-number': '「{value}」不是適用於此欄的數字。',
		'not-a-day': '「{value}」不是日期。',
		'not-yes-or-no': '「{value}」既非「是」亦非「否」。',
		'unknown-value': '「{value}」不是此欄的已知數值，已略去。',
		'unknown-term': '「{value}」不在分類詞彙內，已略去。',
		'text-too-long': '文字過長。',
		'capability-too-long': '其中一項功能文字過長，已略去。',
		'budget-order': '預算下限高於上限（{value}）。',
		'edited-since': '{value} 匯入後曾在系統內修改，因此此列沒有取代它。'
	},
	fix: {
		'write-json': '每行填寫一個 JSON 物件。',
		'write-title-or-text': '以任何一種語言填寫標題或內容。',
		'write-title': '請填寫標題；在此之前，清單只顯示開首文字。',
		'write-a-number': '請填寫在該欄範圍內的數字，例如 1200000 或 1,200,000。',
		'write-a-day': '請寫成 2026-12-31 或 31/12/2026。',
		'write-yes-or-no': '請填寫「是」或「否」。',
		'choose-one-of': '請參閱匯入頁面或文件所列的數值。',
		'see-taxonomy': '請使用分類詞彙的名稱、代碼或同義詞，或請管理員加入。',
		'shorten-text': '請縮短文字。',
		'swap-budget': '請對調兩個金額。',
		'edit-in-product': '請直接在系統內修改。'
	}
};
