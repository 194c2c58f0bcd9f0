import type { Translation } from '../index.ts';
import type { proposal as en } from '../en/proposal.ts';

export const proposal: Translation<typeof en> = {
	toTrial: '查看概念驗證',
	one: '建議書',
	field: {
		approach: '推行方法',
		plan: '工作計劃',
		price: '驗證費用',
		weeks: '為期（星期）',
		team: '團隊',
		dataNeeded: '所需數據',
		solution: '創科方案',
		challenge: '業務需要',
		supplier: '方案供應商',
		bureau: '局／部門',
		submitted: '提交時間',
		state: '狀態'
	},
	hint: {
		approach: '說明方案如何回應此業務需要，請引用當中內容。',
		plan: '每個階段的工作，以及需要部門配合的事項。',
		price: '整個驗證的費用（港元）；不收費請填 0。',
		team: '負責人員及其經驗。',
		dataNeeded: '需要哪些數據、甚麼格式，以及存放地點。'
	},
	reasonCode: {
		'problem-not-met': '未能回應有關問題',
		'capability-missing': '欠缺所需功能',
		'too-early': '技術尚未成熟',
		'too-costly': '費用過高',
		timeline: '時間未能配合',
		governance: '未符合管治或保安要求',
		capacity: '承辦能力不足',
		'another-chosen': '已選用另一份建議書',
		'challenge-closed': '業務需要已結束'
	},
	action: {
		edit: '編輯',
		submit: '提交建議書',
		withdraw: '撤回',
		shortlist: '列入入圍名單',
		decline: '不予接納',
		select: '選用',
		notSelect: '不選用'
	},
	confirm: {
		submit: '實驗室及部門會閱讀建議書。在作出評審之前，你可以撤回。',
		withdraw: '實驗室及部門會看到你已撤回及其原因。截止日期前可再次提交。',
		shortlist: '部門會從入圍名單中選用。',
		decline: '供應商會看到原因及你所寫的說明。'
	},
	done: {
		saved: '已儲存',
		submit: '建議書已提交。',
		withdraw: '建議書已撤回。',
		shortlist: '已列入入圍名單。',
		decline: '未獲接納；已通知供應商原因。',
		settleOthers: '已記錄結果：{settled} 份；尚待部門決定：{waiting} 份。',
		settleOthersFailed: '{references} 的結果暫時未能記錄，系統會自動再試。如稍後仍待處理，請再處理一次。'
	},
	withdrawnContent: '已撤回，內容不予顯示',
	withdrawReason: '撤回的原因',
	reasonCodeLabel: '原因',
	reasonText: '給供應商的說明',
	edit: {
		title: '撰寫建議書',
		locked: '建議書已提交，評審期間內容保持不變。如需修改，請先撤回。'
	},
	start: {
		title: '就此業務需要提交建議書',
		lead: '選擇以哪個方案回應。每個方案只可就同一業務需要提交一份建議書。',
		choose: '方案',
		more: '這裏只列出最近更改的方案，其餘方案在下一頁。',
		button: '開始撰寫',
		noSolution: '尚未有可供提交的方案',
		noSolutionBody: '請先填寫方案資料；方案上架後才可提交建議書。',
		notListed: '尚未上架'
	},
	missing: '提交前尚須填寫',
	readNeed: '查看業務需要',
	due: '建議書截止日期：{date}',
	cannotSend: '現時不能提交',
	mine: {
		title: '你的建議書',
		lead: '所有建議書的狀態及結果。',
		none: '尚未有建議書',
		noneBody: '找出適合貴機構方案的業務需要，並提交建議書。',
		find: '尋找業務需要',
		outcomeTitle: '建議書的結果'
	},
	lab: {
		title: '建議書及入圍名單',
		lead: '以下業務需要有待回覆的建議書。',
		none: '沒有待回覆的建議書',
		noneBody: '供應商提交建議書後，有關的業務需要會在此列出。',
		toJudge: '{n} 份待評審',
		shortlisted: '{n} 份已入圍',
		compare: '並列比較',
		compareTitle: '並列比較建議書',
		compareLead: '按提交先後排列，只顯示已提交的內容。',
		criterion: '比較項目',
		noneHere: '此業務需要尚未收到建議書',
		noneHereBody: '供應商可在截止日期前提交建議書。',
		settleTitle: '記錄其餘建議書的結果',
		settleHelp: '已選用一份建議書。其餘待回覆的建議書會得到你在此選擇的原因及說明；入圍名單上的由部門決定。',
		settle: '記錄此結果',
		settleDefault: '感謝貴機構提交建議書。此業務需要已選用另一份建議書。',
		waiting: '待處理'
	}
};
