import { t, type SampleProposal } from './sample-types.ts';

/** Proposals on challenges that have not come to a trial yet. */
export const proposals: readonly SampleProposal[] = [
	{
		challenge: 'crowd-events',
		solution: 'twincity',
		stage: 'submitted',
		price: 640_000,
		weeks: 12,
		approach: t(
			'A twin of the waterfront, fed by the counts of existing cameras, that runs ten minutes ahead of the event.',
			'建立海濱孿生模型，輸入現有攝影機的人數，較活動現場提前十分鐘推算。'
		)
	},
	{
		challenge: 'crowd-events',
		solution: 'crowdflow',
		stage: 'draft',
		price: 330_000,
		weeks: 10,
		approach: t('Density from twelve cameras along the waterfront.', '以海濱十二部攝影機估算人群密度。')
	},
	{
		challenge: 'facades',
		solution: 'facadewing',
		stage: 'shortlisted',
		price: 680_000,
		weeks: 10,
		approach: t(
			'Twelve façades in Sham Shui Po, each flown twice, checked against a close inspection of two of them.',
			'於深水埗飛檢十二幅外牆，每幅兩次，並以其中兩幅的近距離檢查核對。'
		)
	},
	{
		challenge: 'facades',
		solution: 'wallscan',
		stage: 'submitted',
		price: 420_000,
		weeks: 12,
		approach: t(
			'Our open models on photographs that the department takes.',
			'以部門拍攝的照片運行我們的開放模型。'
		)
	},
	{
		challenge: 'facades',
		solution: 'bridgewing',
		stage: 'declined',
		price: 450_000,
		weeks: 8,
		approach: t('Caged drone inspection of six buildings.', '以籠式無人機檢查六幢樓宇。')
	},
	{
		challenge: 'parking',
		solution: 'parkdot',
		stage: 'submitted',
		price: 560_000,
		weeks: 12,
		approach: t(
			'Six hundred sensors on fifty streets, installed at night without closing a lane.',
			'於五十條街道夜間安裝六百個感測器，無須封路。'
		)
	},
	{
		challenge: 'parking',
		solution: 'kerbview',
		stage: 'submitted',
		price: 390_000,
		weeks: 12,
		approach: t(
			'Cameras on thirty buses that already pass these streets.',
			'於三十輛途經該等街道的巴士安裝攝影機。'
		)
	},
	{
		challenge: 'customs-xray',
		solution: 'xlens',
		stage: 'shortlisted',
		price: 1_650_000,
		weeks: 22,
		approach: t(
			'Two belts at the parcel hall, side by side with officers for six weeks before any alert is shown.',
			'於包裹大堂兩條輸送帶試行，先與關員並行六星期，其後才顯示警示。'
		)
	},
	{
		challenge: 'subtitles',
		solution: 'pressdesk',
		stage: 'submitted',
		price: 360_000,
		weeks: 8,
		approach: t(
			'Every press conference for eight weeks, with an editor’s corrections fed back weekly.',
			'為期八星期處理所有記者會，每星期把編輯的修正回饋系統。'
		)
	},
	{
		challenge: 'subtitles',
		solution: 'livecaption',
		stage: 'withdrawn',
		price: 300_000,
		weeks: 8,
		approach: t('Live captions for press conferences.', '記者會實時字幕。')
	},
	{
		challenge: 'complaints',
		solution: 'rightdesk',
		stage: 'submitted',
		price: 480_000,
		weeks: 14,
		approach: t(
			'Two districts, 3,000 cases a month, suggestions only.',
			'於兩區試行，每月三千宗個案，只提供建議。'
		)
	},
	{
		challenge: 'leaks',
		solution: 'pipelisten',
		stage: 'draft',
		price: 700_000,
		weeks: 20,
		approach: t('Two hundred loggers in one district.', '於一個地區安裝二百個記錄器。')
	},
	{
		challenge: 'legal-translation',
		solution: 'lexbridge',
		stage: 'submitted',
		price: 620_000,
		weeks: 18,
		approach: t(
			'One server inside your network and a term base of 40,000 entries.',
			'於內部網絡設置一台伺服器及四萬條目的詞彙庫。'
		)
	}
];
