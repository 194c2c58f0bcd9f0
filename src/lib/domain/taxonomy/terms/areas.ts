import type { TermData } from './term-data.ts';

/** What public services the need or the solution is about. */
export const areas: readonly TermData[] = [
	{
		code: 'transport',
		en: 'Transport and traffic',
		tc: '交通運輸',
		synonyms: ['traffic', 'road', '道路', '公共交通']
	},
	{
		code: 'public-safety',
		en: 'Public safety and emergency response',
		tc: '公共安全及緊急應變',
		synonyms: ['police', 'fire', 'rescue', '警務', '消防', '救援']
	},
	{ code: 'health', en: 'Health', tc: '醫療衞生', synonyms: ['hospital', 'clinic', '醫院', '診所'] },
	{
		code: 'elderly-care',
		en: 'Elderly and rehabilitation',
		tc: '安老及康復',
		sc: '养老及康复',
		synonyms: ['ageing', 'disability', '長者', '殘疾人士']
	},
	{
		code: 'social-welfare',
		en: 'Social welfare',
		tc: '社會福利',
		synonyms: ['welfare', 'family service', '家庭服務']
	},
	{ code: 'education', en: 'Education', tc: '教育', synonyms: ['school', 'student', '學校', '學生'] },
	{ code: 'housing', en: 'Housing', tc: '房屋', synonyms: ['public housing', 'estate', '公屋', '屋邨'] },
	{
		code: 'construction',
		en: 'Construction and works',
		tc: '建造及工務',
		sc: '建筑及公共工程',
		synonyms: ['works', 'building', '工程', '樓宇']
	},
	{
		code: 'facilities',
		en: 'Facilities and asset management',
		tc: '設施及資產管理',
		synonyms: ['maintenance', 'asset', '維修', '保養']
	},
	{
		code: 'environment',
		en: 'Environment and waste',
		tc: '環境及廢物管理',
		synonyms: ['recycling', 'air quality', '回收', '空氣質素']
	},
	{
		code: 'water-drainage',
		en: 'Water and drainage',
		tc: '水務及渠務',
		sc: '供水及排水',
		synonyms: ['flood', 'water supply', '水浸', '供水']
	},
	{
		code: 'planning-land',
		en: 'Planning and land',
		tc: '規劃及土地',
		synonyms: ['land', 'survey', '地政', '測量']
	},
	{
		code: 'weather-hazards',
		en: 'Weather and natural hazards',
		tc: '天氣及自然災害',
		synonyms: ['typhoon', 'landslide', '颱風', '山泥傾瀉']
	},
	{
		code: 'food-hygiene',
		en: 'Food and environmental hygiene',
		tc: '食物及環境衞生',
		sc: '食品及环境卫生',
		synonyms: ['pest', 'market', '防治蟲鼠', '街市']
	},
	{
		code: 'culture-leisure',
		en: 'Culture, leisure and sport',
		tc: '文化、康樂及體育',
		sc: '文化、休闲及体育',
		synonyms: ['museum', 'library', '博物館', '圖書館']
	},
	{ code: 'tourism', en: 'Tourism', tc: '旅遊', synonyms: ['visitor', '旅客'] },
	{
		code: 'customs-immigration',
		en: 'Customs, immigration and trade',
		tc: '海關、入境及貿易',
		sc: '海关、出入境及贸易',
		synonyms: ['border', 'cargo', '口岸', '貨物']
	},
	{
		code: 'licensing',
		en: 'Licensing and enforcement',
		tc: '牌照及執法',
		sc: '许可及执法',
		synonyms: ['licence', 'inspection', '發牌', '巡查']
	},
	{
		code: 'employment',
		en: 'Labour and employment',
		tc: '勞工及就業',
		sc: '劳动及就业',
		synonyms: ['job', 'occupational safety', '求職', '職業安全']
	},
	{
		code: 'statistics-finance',
		en: 'Statistics and public finance',
		tc: '統計及公共財政',
		synonyms: ['census', 'audit', '人口普查', '審計']
	},
	{
		code: 'citizen-services',
		en: 'Enquiries and citizen services',
		tc: '查詢及市民服務',
		sc: '咨询及公众服务',
		synonyms: ['1823', 'hotline', 'complaint', '熱線', '投訴']
	},
	{
		code: 'internal-administration',
		en: 'Internal administration',
		tc: '內部行政',
		synonyms: ['records', 'meeting', 'human resources', '檔案', '會議']
	}
];
