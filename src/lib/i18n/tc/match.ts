import type { Translation } from '../index.ts';
import type { match as en } from '../en/match.ts';

export const match: Translation<typeof en> = {
	slot: {
		newcomer: '新供應商名額',
		'cross-field': '跨範疇名額'
	},
	place: {
		newcomer:
			'此名額留給新供應商。單以分數計排第 {byScore} 位。過去 {days} 日內，該供應商沒有方案進入其他配對名單的前十位。',
		'cross-field':
			'此為唯一留給其他範疇方案的名額。單以分數計排第 {byScore} 位。方案所列的應用範疇，與需要及排在前面的方案均不相同。',
		'gave-way':
			'單以分數計排第 {byScore} 位。前十位中的名額已留給新供應商或其他範疇的方案，故排在前十位之後。'
	},
	reason: {
		words: '用字與業務需要吻合',
		'translated-words': '用字與業務需要吻合（跨語言比對）',
		meaning: '意思與業務需要相近，不論用字',
		'meaning-expected': '尚未讀取其意思，按用字推算',
		capability: '內容提及：{capability}',
		'capability-technology': '列明所需技術（{technology}），用於：{capability}',
		technologies: '提供所列技術',
		areas: '適用於所列應用範疇',
		trl: '成熟程度足以試驗（預期技術成熟度 {expected} 級）',
		references: '已有用戶採用',
		'past-trials': '過往試驗的結果',
		documents: '已公開的證明',
		'data-location': '數據存放於可接受的地點',
		deployment: '可按要求的方式部署',
		certification: '具備「{certification}」',
		languages: '支援所要求的語言',
		budget: '價格在預算之內',
		timeline: '能準時開始',
		capacity: '供應商有餘力承接'
	},
	gate: {
		eligibility: '參與資格',
		'conflict-of-interest': '利益衝突',
		'data-residency': '數據存放地點',
		security: '資訊保安',
		'ai-risk': '人工智能風險'
	},
	'gate-reason': {
		'supplier-verified': '實驗室已核實供應商身分。',
		'supplier-unverified': '供應商身分尚未核實。',
		'supplier-refused': '實驗室已拒絕該供應商。',
		'same-organisation': '供應商與該局／部門屬同一機構。',
		'not-declared': '沒有關連紀錄；供應商尚未申報。',
		'not-required': '此需要並無這項要求。',
		'location-unknown': '方案沒有說明數據存放於何處。',
		'location-accepted': '數據可存放於獲接納的地點。',
		'location-not-accepted': '數據會存放於此需要不接納的地點。',
		'certificate-unknown': '方案沒有列出資訊保安認證。',
		'certificate-held': '具備「{certification}」。',
		'certificate-missing': '所持認證均不涵蓋資訊保安。',
		'ai-use-unknown': '方案沒有說明是否使用人工智能。',
		'no-ai': '不使用人工智能。',
		'assessment-personal-data': '以人工智能處理個人資料，須先評估。',
		'assessment-needed': '使用人工智能，試驗前須先評估。',
		'ai-management-certified': '人工智能管理已獲認證（ISO 42001）。'
	},
	'gate-question': {
		'supplier-unverified': '請向實驗室完成機構身分核實。',
		'not-declared': '貴機構或員工與該局／部門有否需要申報的關連？',
		'location-unknown': '方案的數據存放於何處？',
		'certificate-unknown': '貴機構持有哪些資訊保安認證？',
		'ai-use-unknown': '方案有否使用人工智能？',
		'assessment-personal-data': '方案的人工智能如何處理個人資料？由誰監察？',
		'assessment-needed': '方案把人工智能用於甚麼地方？由誰監察？'
	},
	missing: {
		capability: '內容甚少提及：{capability}',
		technologies: '技術：所列 {of} 項，只具備 {has} 項，欠{technologies}',
		areas: '應用範疇：所列 {of} 個，只適用於 {has} 個，欠{areas}',
		trl: '成熟程度：技術成熟度 {trl} 級，預期為 {expected} 級',
		'past-trials': '過往試驗的良好結果',
		'data-location': '獲接納的數據存放地點',
		deployment: '獲接納的部署方式',
		certification: '「{certification}」',
		languages: '語言：所要求的 {of} 種，只支援 {has} 種',
		budget: '預算之內的價格',
		timeline: '準時開始',
		capacity: '承接能力：進行中的試驗已達上限'
	},
	improve: {
		capability: '如能證明可以做到：{capability}',
		technologies: '如使用{technologies}',
		areas: '如適用於{areas}',
		trl: '如技術成熟度達 {expected} 級或以上',
		references: '如有公營機構採用',
		documents: '如再有一項已公開的成效證明',
		'data-location': '如數據存放於獲接納的地點',
		deployment: '如可按要求的方式部署',
		certification: '如具備「{certification}」',
		'security-certificate': '如持有涵蓋資訊保安的認證',
		languages: '如支援全部所要求的語言',
		budget: '如價格在預算之內',
		timeline: '如能準時開始',
		capacity: '如供應商有餘力承接'
	},
	question: {
		words: '方案有甚麼用途？',
		capability: '方案能否做到：{capability}？',
		technologies: '方案使用哪些技術？',
		areas: '方案用於哪些應用範疇？',
		trl: '方案已達到哪一級技術成熟度？',
		references: '現時有哪些用戶？',
		'past-trials': '以往有否試驗？結果如何？',
		documents: '有否已公開的成效證明？',
		'data-location': '數據可存放於何處？',
		deployment: '可以怎樣部署？',
		certification: '是否具備「{certification}」？',
		languages: '支援哪些語言？',
		budget: '一次試驗的費用是多少？',
		timeline: '需要多少星期才能開始？',
		capacity: '可同時進行多少項試驗？'
	}
};
