import type { Translation } from '../index.ts';
import type { challenge as en } from '../en/challenge.ts';

export const challenge: Translation<typeof en> = {
	many: '業務需要',
	untitled: '未命名的業務需要',
	closing: {
		label: '結束方式',
		'not-pursued': '不再跟進',
		withdrawn: '由局／部門撤回',
		reason: '原因（可閱讀此業務需要的人士均會看到）'
	},
	field: {
		title: '標題',
		problem: '問題所在',
		outcomeWanted: '期望成果',
		usersAffected: '受影響人士',
		currentProcess: '現行做法',
		department: '部門',
		areas: '應用範疇',
		technologies: '構思採用的科技',
		datasets: '可提供的數據',
		systems: '須連接的系統',
		capabilities: '所需功能',
		constraints: '限制條件',
		budget: '驗證預算',
		proposalsDue: '建議書截止日期',
		questionsDue: '提問截止日期',
		trialStart: '驗證開始日期',
		trialWeeks: '驗證為期（星期）',
		contact: '部門內部聯絡人',
		weights: '評分準則比重'
	},
	constraint: {
		dataLocations: '數據可存放的地點',
		deploymentModels: '可行的部署模式',
		certifications: '所需認證',
		security: '保密級別',
		minimumTrl: '最低技術成熟程度',
		languages: '方案須支援的語言'
	},
	hint: {
		title: '用一句話說明希望達到甚麼，請勿提及產品名稱。',
		problem: '出現甚麼問題、有多經常、代價多大。系統會逐句分析作配對之用。',
		outcomeWanted: '成功後情況會怎樣，以及如何量度。',
		usersAffected: '受影響的員工和市民，如有數字請一併列出。',
		currentProcess: '現時的步驟、由誰負責、需時多久。',
		areas: '最多十項，供應商會按範疇搜尋。',
		technologies: '已有構思才須填寫；不限定科技可吸引更多方案。',
		systems: '每行一個，請填寫員工慣用的系統名稱。',
		dataLocations: '數據存放於其他地點的方案將不能通過關卡。',
		security: '方案所處理數據的保密級別。',
		minimumTrl: '1 為構思階段，9 為已在實際運作中驗證。留空則不設限制。',
		capabilities: '每項功能獨立評分，並引述方案中的相關字句。',
		contact: '不會向公眾或供應商公開。',
		weights: '各項比重會換算為佔總分的百分比，公布後不可更改。',
		budget: '以港元整數填寫。'
	},
	criterion: {
		'problem-fit': '切合問題',
		capability: '技術能力',
		maturity: '成熟程度',
		'trial-evidence': '驗證實績',
		governance: '管治準備',
		delivery: '預算、時間及執行能力'
	},
	capability: { text: '功能', technology: '科技', must: '必須具備', should: '宜具備' },
	dataset: {
		name: '數據名稱',
		classification: '保密級別',
		personalData: '包含個人資料',
		format: '格式'
	},
	budgetMin: '由',
	budgetMax: '至',
	addendum: '{date}的補充修訂',
	addenda: '公布後的修訂',
	before: '修訂前',
	after: '修訂後'
};
