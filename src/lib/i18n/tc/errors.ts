import type { Translation } from '../index.ts';
import type { errors as en } from '../en/errors.ts';

export const errors: Translation<typeof en> = {
	invalid: '請檢查下方標示的欄位。',
	unauthenticated: '請先登入。',
	forbidden: '你沒有權限執行此操作。',
	'not-found': '找不到此項目，或你沒有權限查看。',
	conflict: '其他人已更改此項目。',
	version: '你編輯期間，其他人已儲存此項目。兩個版本均列於下方。',
	duplicate: '此項目已存在。',
	'illegal-transition': '現時不能執行此步驟。',
	'too-large': '內容過大。',
	'rate-limited': '嘗試次數過多，請稍候再試。',
	unavailable: '所需服務暫時沒有回應，請稍後再試。',
	internal: '系統發生問題。如需報告，請引述編號 {id}。',
	'text-required': '請以至少一種語言填寫。',
	'text-too-long': '文字過長。',
	'reason-required': '請說明原因。',
	'not-ready': '尚欠部分資料，未能進行下一步。',
	needed: '此項尚未填寫。',
	'day-past': '此日期已過。',
	'questions-after-proposals': '提問截止日期不可遲於建議書截止日期。',
	'trial-before-proposals': '驗證須於建議書截止日期之後開始。',
	'open-proposals': '此業務需要尚有建議書未有結果。',
	'addendum-empty': '內容沒有更改。',
	'challenge-takes-no-proposals': '此業務需要現時不接受建議書。',
	'questions-closed': '提問期已結束。',
	'budget-order': '上限不可低於下限。',
	'weights-all-zero': '最少一項比重須大於零。',
	'invalid-value': '此數值不適用。'
};
