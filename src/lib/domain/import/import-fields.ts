/** What a file of each kind may bring, and the headings people write over it. */
export const IMPORT_KINDS = ['solutions', 'challenges'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

interface FieldSpec {
	/** Other headings that mean the same, any language; compared without case, spaces and punctuation. */
	aliases: readonly string[];
	/** In three languages: `title_en`, `title_tc`, `title_sc` are known too. */
	trilingual?: true;
}

const shared = {
	key: { aliases: ['id', 'reference', 'no', '編號', '编号', '參考編號'] },
	lang: { aliases: ['language of text', 'locale', '文字語言'] },
	title: { aliases: ['name', '名稱', '名称', '標題', '标题'], trilingual: true },
	areas: { aliases: ['area', 'application areas', '應用範疇', '应用范畴'] },
	technologies: { aliases: ['technology', '技術', '技术'] },
	capabilities: { aliases: ['capability', 'features', '功能', '能力'], trilingual: true },
	deployment: { aliases: ['deployment models', 'hosting', '部署方式'] },
	dataLocations: { aliases: ['data location', 'data residency', '數據存放地', '数据存放地'] },
	certifications: { aliases: ['certification', 'certificates', '認證', '认证'] },
	languages: { aliases: ['interface languages', '支援語言', '支援语言'] }
} as const satisfies Record<string, FieldSpec>;

export const IMPORT_FIELDS = {
	solutions: {
		...shared,
		summary: {
			aliases: ['text', 'description', 'abstract', '內容', '内容', '簡介', '简介', '描述'],
			trilingual: true
		},
		supplier: {
			aliases: ['firm', 'company', 'vendor', 'organisation', 'provider', '供應商', '供应商', '公司']
		},
		trl: { aliases: ['maturity', 'technology readiness level', '技術成熟度', '技术成熟度'] },
		trialMin: { aliases: ['price from', 'trial price min', '最低價', '最低价'] },
		trialMax: { aliases: ['price to', 'trial price max', '最高價', '最高价'] },
		capacity: { aliases: ['trials at once', '同時試驗數目'] },
		weeksToStart: { aliases: ['lead time weeks', '準備星期'] },
		usesAi: { aliases: ['uses ai', 'ai', '使用人工智能'] }
	},
	challenges: {
		...shared,
		problem: {
			aliases: ['text', 'description', 'need', '問題', '问题', '內容', '内容', '描述'],
			trilingual: true
		},
		outcomeWanted: { aliases: ['outcome', 'expected outcome', '預期成果', '预期成果'], trilingual: true },
		department: { aliases: ['bureau', 'b/d', '部門', '部门', '局', '政策局'] },
		security: { aliases: ['security level', 'classification', '保密級別', '保密级别'] },
		minimumTrl: { aliases: ['minimum trl', 'min trl', '最低技術成熟度'] },
		budgetMin: { aliases: ['budget from', 'budget min', '預算下限', '预算下限'] },
		budgetMax: { aliases: ['budget to', 'budget', 'budget max', '預算上限', '预算上限', '預算', '预算'] },
		proposalsDue: { aliases: ['deadline', 'closing date', '截止日期'] },
		trialWeeks: { aliases: ['weeks', 'duration', '試驗星期'] }
	}
} as const satisfies Record<ImportKind, Record<string, FieldSpec>>;

/** A target of a mapping: a field, or a field in one language (`title.tc`). */
export type ImportTarget = string;
/** Column heading → target; columns that are not here are left out. */
export type ColumnMapping = Record<string, ImportTarget>;

const plain = (heading: string) =>
	heading
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_\-./()（）:：]+/g, '');
const LANGUAGE_ENDINGS: readonly [RegExp, string][] = [
	[/(?:en|eng|english|英文|英)$/, 'en'],
	[/(?:tc|zhhant|zhhk|hant|traditionalchinese|繁體中文|繁體|繁|中文)$/, 'tc'],
	[/(?:sc|zhhans|zhcn|hans|simplifiedchinese|简体中文|简体|简|簡體)$/, 'sc']
];

/** Every target of a kind, for the page's choice: `title`, `title.en`, … */
export function importTargets(kind: ImportKind): ImportTarget[] {
	return Object.entries<FieldSpec>(IMPORT_FIELDS[kind]).flatMap(([name, spec]) =>
		spec.trilingual ? [name, `${name}.en`, `${name}.tc`, `${name}.sc`] : [name]
	);
}

/** What each heading most likely means; a heading that nobody knows is left out, and each target is taken once. */
export function suggestMapping(headings: readonly string[], kind: ImportKind): ColumnMapping {
	const known = new Map<string, { name: string; trilingual: boolean }>();
	for (const [name, spec] of Object.entries<FieldSpec>(IMPORT_FIELDS[kind]))
		for (const word of [name, ...spec.aliases])
			known.set(plain(word), { name, trilingual: spec.trilingual ?? false });
	const mapping: ColumnMapping = {};
	const taken = new Set<string>();
	for (const heading of headings) {
		const target = targetOf(plain(heading), known);
		if (!target || taken.has(target)) continue;
		taken.add(target);
		mapping[heading] = target;
	}
	return mapping;
}

function targetOf(word: string, known: ReadonlyMap<string, { name: string; trilingual: boolean }>) {
	const whole = known.get(word);
	if (whole) return whole.name;
	for (const [ending, language] of LANGUAGE_ENDINGS) {
		const stem = known.get(word.replace(ending, ''));
		if (ending.test(word) && stem?.trilingual) return `${stem.name}.${language}`;
	}
	return undefined;
}
