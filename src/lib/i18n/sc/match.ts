import type { Translation } from '../index.ts';
import type { match as en } from '../en/match.ts';

export const match: Translation<typeof en> = {
	slot: {
		newcomer: '新供应商名额',
		'cross-field': '跨领域名额'
	},
	place: {
		newcomer:
			'此名额留给新供应商。单以分数计排第 {byScore} 位。过去 {days} 天内，该供应商没有方案进入其他配对名单的前十位。',
		'cross-field':
			'这是唯一留给其他领域方案的名额。单以分数计排第 {byScore} 位。方案所列的应用领域，与业务需要及排在前面的方案均不相同。',
		'gave-way':
			'单以分数计排第 {byScore} 位。前十位中的名额已留给新供应商或其他领域的方案，因此排在前十位之后。'
	},
	reason: {
		words: '用词与业务需要吻合',
		'translated-words': '用词与业务需要吻合（跨语言比对）',
		meaning: '意思与业务需要相近，不论用词',
		'meaning-expected': '尚未读取其意思，按用词推算',
		capability: '内容提及：{capability}',
		'capability-technology': '列明所需技术（{technology}），用于：{capability}',
		technologies: '提供所列技术',
		areas: '适用于所列应用领域',
		trl: '成熟度足以试验（预期技术成熟度 {expected} 级）',
		references: '已有用户采用',
		'past-trials': '过往试验的结果',
		documents: '已公开的证明',
		'data-location': '数据存放于可接受的地点',
		deployment: '可按要求的方式部署',
		certification: '具备“{certification}”',
		languages: '支持所要求的语言',
		budget: '价格在预算之内',
		timeline: '能准时开始',
		capacity: '供应商有余力承接'
	},
	gate: {
		eligibility: '参与资格',
		'conflict-of-interest': '利益冲突',
		'data-residency': '数据存放地点',
		security: '信息安全',
		'ai-risk': '人工智能风险'
	},
	'gate-reason': {
		'supplier-verified': '实验室已核实供应商身份。',
		'supplier-unverified': '供应商身份尚未核实。',
		'supplier-refused': '实验室已拒绝该供应商。',
		'same-organisation': '供应商与该局／部门属同一机构。',
		'not-declared': '没有关联记录；供应商尚未申报。',
		'not-required': '此需要并无这项要求。',
		'location-unknown': '方案没有说明数据存放于何处。',
		'location-accepted': '数据可存放于获接纳的地点。',
		'location-not-accepted': '数据会存放于此需要不接纳的地点。',
		'certificate-unknown': '方案没有列出信息安全认证。',
		'certificate-held': '具备“{certification}”。',
		'certificate-missing': '所持认证均不涵盖信息安全。',
		'ai-use-unknown': '方案没有说明是否使用人工智能。',
		'no-ai': '不使用人工智能。',
		'assessment-personal-data': '以人工智能处理个人资料，须先评估。',
		'assessment-needed': '使用人工智能，试验前须先评估。',
		'ai-management-certified': '人工智能管理已获认证（ISO 42001）。'
	},
	'gate-question': {
		'supplier-unverified': '请向实验室完成机构身份核实。',
		'not-declared': '贵机构或员工与该局／部门是否有需要申报的关联？',
		'location-unknown': '方案的数据存放于何处？',
		'certificate-unknown': '贵机构持有哪些信息安全认证？',
		'ai-use-unknown': '方案是否使用人工智能？',
		'assessment-personal-data': '方案的人工智能如何处理个人资料？由谁监督？',
		'assessment-needed': '方案把人工智能用于什么地方？由谁监督？'
	},
	missing: {
		capability: '内容甚少提及：{capability}',
		technologies: '技术：所列 {of} 项，只具备 {has} 项，缺{technologies}',
		areas: '应用领域：所列 {of} 个，只适用于 {has} 个，缺{areas}',
		trl: '成熟度：技术成熟度 {trl} 级，预期为 {expected} 级',
		'past-trials': '过往试验的良好结果',
		'data-location': '获接纳的数据存放地点',
		deployment: '获接纳的部署方式',
		certification: '“{certification}”',
		languages: '语言：所要求的 {of} 种，只支持 {has} 种',
		budget: '预算之内的价格',
		timeline: '准时开始',
		capacity: '承接能力：进行中的试验已达上限'
	},
	improve: {
		capability: '如能证明可以做到：{capability}',
		technologies: '如使用{technologies}',
		areas: '如适用于{areas}',
		trl: '如技术成熟度达到 {expected} 级或以上',
		references: '如有公共机构采用',
		documents: '如再有一项已公开的成效证明',
		'data-location': '如数据存放于可接受的地点',
		deployment: '如可按要求的方式部署',
		certification: '如具备“{certification}”',
		'security-certificate': '如持有涵盖信息安全的认证',
		languages: '如支持全部所要求的语言',
		budget: '如价格在预算之内',
		timeline: '如能准时开始',
		capacity: '如供应商有余力承接'
	},
	question: {
		words: '方案有什么用途？',
		capability: '方案能否做到：{capability}？',
		technologies: '方案使用哪些技术？',
		areas: '方案用于哪些应用领域？',
		trl: '方案已达到哪一级技术成熟度？',
		references: '目前有哪些用户？',
		'past-trials': '以往是否试验过？结果如何？',
		documents: '是否有已公开的成效证明？',
		'data-location': '数据可存放于何处？',
		deployment: '可以怎样部署？',
		certification: '是否具备“{certification}”？',
		languages: '支持哪些语言？',
		budget: '一次试验的费用是多少？',
		timeline: '需要多少周才能开始？',
		capacity: '可同时进行多少项试验？'
	}
};
