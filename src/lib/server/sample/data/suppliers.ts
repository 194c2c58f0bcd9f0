import { t, type SampleSupplier } from './sample-types.ts';

/** Fictional suppliers: any likeness to a company is by chance. */
export const suppliers: readonly SampleSupplier[] = [
	{
		key: 'harbourlight',
		name: t('Harbourlight Vision Limited', '港曦視覺有限公司'),
		about: t(
			'Video analytics for roads and public spaces, built in Science Park since 2016.',
			'自2016年起於科學園研發道路及公共空間視像分析。'
		),
		type: 'sme',
		registrationNumber: '61234501'
	},
	{
		key: 'peakwing',
		name: t('PeakWing Robotics Limited', '峰翼機械人有限公司'),
		about: t(
			'Drones that fly themselves and the software that reads what they see.',
			'自主飛行無人機及航拍影像分析軟件。'
		),
		type: 'start-up',
		registrationNumber: '61234502'
	},
	{
		key: 'tallymark',
		name: t('Tallymark Analytics Limited', '畫正數據分析有限公司'),
		about: t('Cost and schedule models for public works.', '公共工程成本及進度模型。'),
		type: 'sme',
		registrationNumber: '61234503'
	},
	{
		key: 'tidewatch',
		name: t('Tidewatch Sensors Limited', '潮訊感測有限公司'),
		about: t(
			'Water-level, flow and quality sensors that last five years on one battery.',
			'一顆電池可用五年的水位、流量及水質感測器。'
		),
		type: 'sme',
		registrationNumber: '61234504'
	},
	{
		key: 'linguabridge',
		name: t('LinguaBridge Technologies Limited', '語橋科技有限公司'),
		about: t(
			'Cantonese, Putonghua and English speech and translation.',
			'粵語、普通話及英語的語音及翻譯技術。'
		),
		type: 'start-up',
		registrationNumber: '61234505'
	},
	{
		key: 'lionrock',
		name: t('Lion Rock University, Centre for Applied AI', '獅山大學應用人工智能中心'),
		about: t('Applied research with public bodies.', '與公營機構合作的應用研究。'),
		type: 'university',
		registrationNumber: '61234506'
	},
	{
		key: 'carewell',
		name: t('Carewell Sensing Limited', '頤康感知有限公司'),
		about: t(
			'Radar and wearable care for older people without cameras.',
			'為長者而設、不用鏡頭的雷達及穿戴式照護。'
		),
		type: 'start-up',
		registrationNumber: '61234507'
	},
	{
		key: 'ferrygate',
		name: t('Ferrygate Systems Limited', '渡門系統有限公司'),
		about: t('Queues, appointments and counters for public offices.', '公共辦事處的輪候、預約及櫃位系統。'),
		type: 'sme',
		registrationNumber: '61234508'
	},
	{
		key: 'liftsense',
		name: t('LiftSense Engineering Limited', '梯感工程有限公司'),
		about: t('Condition monitoring for lifts, pumps and chillers.', '升降機、水泵及冷水機組狀態監察。'),
		type: 'sme',
		registrationNumber: '61234509'
	},
	{
		key: 'pavescan',
		name: t('PaveScan Limited', '路掃有限公司'),
		about: t('Road condition from ordinary vehicles.', '以普通車輛檢測路面狀況。'),
		type: 'start-up',
		registrationNumber: '61234510'
	},
	{
		key: 'greenloop',
		name: t('GreenLoop Technology Limited', '綠循環科技有限公司'),
		about: t('Waste, recycling and energy data.', '廢物、回收及能源數據方案。'),
		type: 'start-up',
		registrationNumber: '61234511'
	},
	{
		key: 'docuspring',
		name: t('DocuSpring Limited', '文泉有限公司'),
		about: t('Reads forms, plans and letters in Chinese and English.', '讀取中英文表格、圖則及信件。'),
		type: 'sme',
		registrationNumber: '61234512'
	},
	{
		key: 'bamboocloud',
		name: t('BambooCloud Services Limited', '竹雲服務有限公司'),
		about: t('Data exchange and integration for government systems.', '政府系統的數據交換及整合。'),
		type: 'enterprise',
		registrationNumber: '61234513'
	},
	{
		key: 'skylark',
		name: t('Skylark Weather Analytics Limited', '雲雀氣象分析有限公司'),
		about: t('Short-range forecasts from radar and crowd data.', '以雷達及眾包數據作短時天氣預測。'),
		type: 'start-up',
		registrationNumber: '61234514'
	},
	{
		key: 'facadeai',
		name: t('FacadeAI Limited', '樓相智檢有限公司'),
		about: t(
			'Inspection of building façades with drones and thermal imaging.',
			'以無人機及熱成像檢查樓宇外牆。'
		),
		type: 'start-up',
		registrationNumber: '61234515'
	},
	{
		key: 'cargolens',
		name: t('CargoLens Limited', '貨鏡有限公司'),
		about: t('X-ray image analysis for parcels and containers.', '包裹及貨櫃X光影像分析。'),
		type: 'sme',
		registrationNumber: '61234516'
	},
	{
		key: 'parkwise',
		name: t('ParkWise Asia Limited', '泊智亞洲有限公司'),
		about: t('Parking sensors, payment and guidance.', '泊車感測、收費及引導。'),
		type: 'sme',
		registrationNumber: '61234517'
	},
	{
		key: 'clearpipe',
		name: t('ClearPipe Acoustics Limited', '清管聲學有限公司'),
		about: t('Finds leaks in buried pipes by listening.', '以聲學技術偵測地下水管滲漏。'),
		type: 'sme',
		registrationNumber: '61234518'
	},
	{
		key: 'safesite',
		name: t('SafeSite Technologies Limited', '安地科技有限公司'),
		about: t(
			'Safety on construction sites: wearables, cranes and cameras.',
			'建造業地盤安全：穿戴裝置、天秤及攝影機。'
		),
		type: 'sme',
		registrationNumber: '61234519'
	},
	{
		key: 'civicmind',
		name: t('CivicMind Limited', '民思有限公司'),
		about: t('Assistants and case routing for citizen services.', '市民服務的智能助理及個案分派。'),
		type: 'start-up',
		registrationNumber: '61234520'
	},
	{
		key: 'privasea',
		name: t('Privasea Research Limited', '私域研究有限公司'),
		about: t('Joins data sets without showing the people in them.', '在不揭露個人資料下連結數據。'),
		type: 'start-up',
		registrationNumber: '61234521'
	},
	{
		key: 'mapleaf',
		name: t('MapLeaf Geospatial Limited', '圖葉地理空間有限公司'),
		about: t('Satellite and aerial change detection.', '衞星及航空影像變化偵測。'),
		type: 'sme',
		registrationNumber: '61234522'
	},
	{
		key: 'wildtrack',
		name: t('WildTrack Foundation', '野蹤基金會'),
		about: t('Open-source tools for wildlife monitoring.', '野生動物監察的開源工具。'),
		type: 'non-profit',
		registrationNumber: '61234523',
		unverified: true
	},
	{
		key: 'novapulse',
		name: t('NovaPulse Innovations Limited', '新脈創新有限公司'),
		about: t('A young team working on learning and simulation tools.', '研發學習及模擬工具的年輕團隊。'),
		type: 'start-up',
		registrationNumber: '61234524',
		unverified: true
	},
	{
		key: 'portalnow',
		name: t('PortalNow Services Company', '即門服務公司'),
		about: t('Builds portals and chat assistants for small businesses.', '為小型企業建立網站及對話助理。'),
		type: 'sme',
		registrationNumber: '61234525',
		refused: '所填商業登記號碼屬另一間公司。請以貴公司現行的商業登記證重新申請。'
	}
];
