import type { LangText } from '../shared/lang-text.ts';
import type { Gate, TrialParty } from './trial.ts';

/** What a trial declares about itself; undefined is "nobody said", which is never read as "no". */
export interface TrialFacts {
	ai?: boolean | undefined;
	personalData?: boolean | undefined;
	crossBoundary?: boolean | undefined;
}
export type TrialFact = keyof TrialFacts;

/** One gate of a set: data that a coordinator can read, not code. */
export interface GateTemplate {
	code: string;
	name: LangText;
	/** What its owner has to show. */
	guidance: LangText;
	/** Who fills it in. */
	owner: TrialParty;
	/** Mandatory always, or when one of these facts holds or is unknown. */
	mandatoryWhen: 'always' | readonly TrialFact[];
	/** Months until an approval has to be looked at again. */
	reviewMonths: number;
}

export interface GateSet {
	version: string;
	gates: readonly GateTemplate[];
}

/**
 * The set a new trial starts with. The wording is ours; the official questionnaires come with the templates.
 * Sources: Ethical AI Framework v1.4; Personal Data (Privacy) Ordinance, Cap. 486; Greater Bay Area standard contract;
 * security risk assessment and audit (SRAA); Copyright Ordinance, Cap. 528.
 */
export const DEFAULT_GATE_SET: GateSet = {
	version: '2026-11',
	gates: [
		{
			code: 'ai-impact',
			name: {
				en: 'AI application impact assessment',
				tc: '人工智能應用影響評估',
				sc: '人工智能应用影响评估'
			},
			guidance: {
				en: 'What the AI decides or suggests, who oversees it, how errors are found and put right.',
				tc: '人工智能作出甚麼決定或建議、由誰監督，以及如何發現和糾正錯誤。',
				sc: '人工智能作出什么决定或建议、由谁监督，以及如何发现和纠正错误。'
			},
			owner: 'bureau',
			mandatoryWhen: ['ai'],
			reviewMonths: 12
		},
		{
			code: 'personal-data',
			name: { en: 'Personal data', tc: '個人資料', sc: '个人资料' },
			guidance: {
				en: 'Which personal data, for what purpose, kept how long; privacy impact assessment; plan for incidents.',
				tc: '涉及哪些個人資料、用途及保留期；私隱影響評估；事故應變計劃。',
				sc: '涉及哪些个人资料、用途及保留期；隐私影响评估；事故应变计划。'
			},
			owner: 'bureau',
			mandatoryWhen: ['personalData'],
			reviewMonths: 12
		},
		{
			code: 'cross-boundary',
			name: { en: 'Cross-boundary data', tc: '數據跨境流動', sc: '数据跨境流动' },
			guidance: {
				en: 'Whether data leaves Hong Kong, to which places, under which contract.',
				tc: '數據是否離開香港、流向何地，以及根據哪份合約。',
				sc: '数据是否离开香港、流向何地，以及根据哪份合约。'
			},
			owner: 'supplier',
			mandatoryWhen: ['crossBoundary'],
			reviewMonths: 12
		},
		{
			code: 'it-security',
			name: { en: 'IT security', tc: '資訊科技保安', sc: '信息科技保安' },
			guidance: {
				en: 'Security risk assessment and audit: assessor, date, findings that are still open.',
				tc: '保安風險評估及審計：評估者、日期及尚未處理的發現。',
				sc: '保安风险评估及审计：评估者、日期及尚未处理的发现。'
			},
			owner: 'supplier',
			mandatoryWhen: 'always',
			reviewMonths: 12
		},
		{
			code: 'intellectual-property',
			name: { en: 'Intellectual property', tc: '知識產權', sc: '知识产权' },
			guidance: {
				en: 'Who owns the results, rights in training data, licences used.',
				tc: '成果的擁有權、訓練數據的權利及所用特許。',
				sc: '成果的拥有权、训练数据的权利及所用许可。'
			},
			owner: 'supplier',
			mandatoryWhen: 'always',
			reviewMonths: 24
		},
		{
			code: 'procurement',
			name: { en: 'Procurement and budget', tc: '採購及預算', sc: '采购及预算' },
			guidance: {
				en: 'Approval of the money for the trial and of the way it is procured.',
				tc: '試驗撥款及採購方式的批准。',
				sc: '试验拨款及采购方式的批准。'
			},
			owner: 'bureau',
			mandatoryWhen: 'always',
			reviewMonths: 24
		}
	]
};

/** The template of a gate as it is in the current set; undefined for a code that the set no longer has. */
export const gateTemplate = (code: string): GateTemplate | undefined =>
	DEFAULT_GATE_SET.gates.find((template) => template.code === code);

const isMandatory = (template: GateTemplate, facts: TrialFacts): boolean =>
	template.mandatoryWhen === 'always' || template.mandatoryWhen.some((fact) => facts[fact] !== false);

/**
 * The gates of a new trial. One whose facts are all denied starts as not required, and can still be required.
 * @param ids an id for each gate of the set, in its order
 */
export function gatesFor(set: GateSet, facts: TrialFacts, ids: readonly string[]): Gate[] {
	return set.gates.map((template, i) => {
		const mandatory = isMandatory(template, facts);
		return {
			id: ids[i] ?? template.code,
			code: template.code,
			setVersion: set.version,
			owner: template.owner,
			name: template.name,
			mandatory,
			status: mandatory ? 'not-started' : 'not-required',
			history: []
		};
	});
}
