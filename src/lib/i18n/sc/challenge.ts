import type { Translation } from '../index.ts';
import type { challenge as en } from '../en/challenge.ts';

export const challenge: Translation<typeof en> = {
	many: '业务需要',
	untitled: '未命名的业务需要',
	closing: {
		label: '结束方式',
		'not-pursued': '不再跟进',
		withdrawn: '由局／部门撤回',
		reason: '原因（可阅读此业务需要的人员均会看到）'
	},
	field: {
		title: '标题',
		problem: '问题所在',
		outcomeWanted: '期望成果',
		usersAffected: '受影响人员',
		currentProcess: '现行做法',
		department: '部门',
		areas: '应用领域',
		technologies: '构思采用的科技',
		datasets: '可提供的数据',
		systems: '须连接的系统',
		capabilities: '所需功能',
		constraints: '限制条件',
		budget: '验证预算',
		proposalsDue: '建议书截止日期',
		questionsDue: '提问截止日期',
		trialStart: '验证开始日期',
		trialWeeks: '验证为期（周）',
		contact: '部门内部联系人',
		weights: '评分准则权重'
	},
	constraint: {
		dataLocations: '数据可存放的地点',
		deploymentModels: '可行的部署模式',
		certifications: '所需认证',
		security: '保密级别',
		minimumTrl: '最低技术成熟度',
		languages: '方案须支援的语言'
	},
	hint: {
		title: '用一句话说明希望达到什么，请勿提及产品名称。',
		problem: '出现什么问题、有多经常、代价多大。系统会逐句分析作配对之用。',
		outcomeWanted: '成功后情况会怎样，以及如何衡量。',
		usersAffected: '受影响的员工和市民，如有数字请一并列出。',
		currentProcess: '目前的步骤、由谁负责、需时多久。',
		areas: '最多十项，供应商会按领域搜索。',
		technologies: '已有构思才须填写；不限定科技可吸引更多方案。',
		systems: '每行一个，请填写员工惯用的系统名称。',
		dataLocations: '数据存放于其他地点的方案将不能通过关卡。',
		security: '方案所处理数据的保密级别。',
		minimumTrl: '1 为构思阶段，9 为已在实际运作中验证。留空则不设限制。',
		capabilities: '每项功能独立评分，并引述方案中的相关字句。',
		contact: '不会向公众或供应商公开。',
		weights: '各项权重会换算为占总分的百分比，公布后不可更改。',
		budget: '以港元整数填写。'
	},
	criterion: {
		'problem-fit': '契合问题',
		capability: '技术能力',
		maturity: '成熟度',
		'trial-evidence': '验证实绩',
		governance: '管治准备',
		delivery: '预算、时间及执行能力'
	},
	capability: { text: '功能', technology: '科技', must: '必须具备', should: '宜具备' },
	dataset: {
		name: '数据名称',
		classification: '保密级别',
		personalData: '包含个人资料',
		format: '格式'
	},
	budgetMin: '由',
	budgetMax: '至',
	addendum: '{date}的补充修订',
	addenda: '公布后的修订',
	before: '修订前',
	after: '修订后'
};
