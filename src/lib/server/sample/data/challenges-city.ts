import { scOnly, t, type SampleChallenge } from './sample-types.ts';

const cap = (en: string, tc: string, technology: string, must = true) => ({
	text: t(en, tc),
	technology,
	must
});

/** Buildings, works, land, water and the environment. */
export const cityChallenges: readonly SampleChallenge[] = [
	{
		key: 'works-cost',
		department: 'archsd',
		stage: 'matching',
		content: {
			title: t('Estimate the cost of public works earlier and better', '更早更準確估算公共工程造價'),
			problem: t(
				'Quantity surveyors estimate a project from sketches by looking for similar past projects in spreadsheets. Early estimates differ from the tender by a fifth on average, and the reasons are lost.',
				'工料測量師根據草圖，在試算表中尋找相近的過往項目來估價。早期估算與標價平均相差兩成，而差異原因沒有保存下來。'
			),
			outcomeWanted: t(
				'An estimate with a range from a project brief and drawings, the past projects it rests on, and what moves it most; within ten per cent of the tender for four projects in five.',
				'根據項目概要及圖則提出附有範圍的估算、所依據的過往項目及影響最大的因素；五個項目中有四個與標價相差不超過一成。'
			),
			areas: ['construction', 'statistics-finance'],
			technologies: ['machine-learning', 'bim', 'document-processing'],
			capabilities: [
				cap(
					'Estimate cost from briefs, drawings or BIM models',
					'根據概要、圖則或建築信息模型估算造價',
					'bim'
				),
				cap('Explain an estimate with similar past projects', '以相近的過往項目解釋估算', 'machine-learning'),
				cap(
					'Read bills of quantities in English and Chinese',
					'讀取中英文工料清單',
					'document-processing',
					false
				)
			],
			systems: ['Project cost database', 'Common data environment'],
			datasets: [
				{
					name: t('Bills of quantities of 420 projects', '四百二十個項目的工料清單'),
					classification: 'restricted',
					personalData: false,
					format: 'XLSX, PDF'
				}
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'on-premises'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 5,
				languages: ['en']
			},
			budget: { min: 500_000, max: 1_000_000 },
			trialWeeks: 20
		}
	},
	{
		key: 'rodents',
		department: 'fehd',
		stage: 'matching',
		content: {
			title: t('Measure rodent activity with thermal cameras', '以熱能探測攝影機監測鼠患'),
			problem: t(
				'Bait consumption tells little about where rodents move. Contractors place traps by habit, and back alleys are checked by day though rodents come out at night.',
				'毒餌耗用量難以反映老鼠活動位置。承辦商按習慣放置捕鼠器，後巷亦多在日間巡查，但老鼠於夜間出沒。'
			),
			outcomeWanted: t(
				'Count rodents every night at 100 places, show where they come from and measure whether a measure works within two weeks.',
				'每晚點算一百個地點的老鼠，顯示其來源，並在兩星期內評估措施成效。'
			),
			areas: ['food-hygiene', 'environment'],
			technologies: ['computer-vision', 'internet-of-things'],
			capabilities: [
				cap('Count and follow rodents in thermal video', '在熱成像影像中點算及追蹤老鼠', 'computer-vision'),
				cap('Work a month on battery', '以電池運作一個月', 'internet-of-things', false)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['public-cloud', 'government-cloud', 'edge-device'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 6,
				languages: ['tc']
			},
			budget: { min: 300_000, max: 700_000 },
			trialWeeks: 16
		}
	},
	{
		key: 'lifts',
		department: 'emsd',
		stage: 'matching',
		content: {
			title: t('Predict lift failures in government buildings', '預測政府樓宇升降機故障'),
			problem: t(
				'Contractors service lifts on a fixed calendar. One call in four is for a failure that vibration or door timing had shown days before.',
				'承辦商按固定時間表保養升降機。四分之一的緊急召喚，其實在數天前已可從震動或開關門時間看出徵兆。'
			),
			outcomeWanted: t(
				'Warn of door and drive failures three days ahead in 200 lifts of any make, without opening the controller.',
				'在不打開控制器的情況下，為二百部不同品牌的升降機提前三日預警門機及驅動系統故障。'
			),
			areas: ['facilities'],
			technologies: ['internet-of-things', 'machine-learning'],
			capabilities: [
				cap(
					'Predict failures from vibration and door timing',
					'以震動及開關門時間預測故障',
					'machine-learning'
				),
				cap('Fit any make of lift', '適用於任何品牌的升降機', 'internet-of-things')
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'private-cloud'],
				certifications: ['iso-27001'],
				security: 'unclassified',
				minimumTrl: 7,
				languages: ['en', 'tc']
			},
			budget: { min: 500_000, max: 1_000_000 },
			trialWeeks: 26
		}
	},
	{
		key: 'dumping',
		department: 'epd',
		stage: 'matching',
		content: {
			title: t('Catch illegal dumping of construction waste', '偵測非法傾倒建築廢料'),
			problem: t(
				'Lorries dump construction waste at night on quiet rural roads. Cameras record all night, but staff look at the video days later.',
				'貨車於夜間在偏僻鄉郊道路傾倒建築廢料。攝影機整晚錄影，但職員數天後才翻看影片。'
			),
			outcomeWanted: t(
				'Alert within five minutes when a lorry tips its load, with the plate and a clip that stands up in court.',
				'貨車傾倒廢料時於五分鐘內發出警報，並附上車牌及可作呈堂證據的短片。'
			),
			areas: ['environment', 'licensing'],
			technologies: ['video-analytics', 'telecommunications'],
			capabilities: [
				cap('Recognise a lorry tipping its load at night', '夜間識別貨車傾倒動作', 'video-analytics'),
				cap('Run on solar power', '以太陽能運作', 'green-technology', false)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['edge-device', 'government-cloud'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['en', 'tc']
			},
			budget: { min: 400_000, max: 900_000 },
			trialWeeks: 16
		}
	},
	{
		key: 'facades',
		department: 'bd',
		stage: 'matching',
		dueInDays: -3,
		content: {
			title: t('Inspect ageing façades without scaffolding', '無須搭棚檢查舊樓外牆'),
			problem: t(
				'More than 9,000 private buildings are over fifty years old. Loose concrete falls on streets, and close inspection needs scaffolding or a gondola for weeks.',
				'逾九千幢私人樓宇樓齡超過五十年。剝落的混凝土跌落街道，而近距離檢查往往須搭棚或使用吊船數星期。'
			),
			outcomeWanted: t(
				'Inspect a 30-storey façade in one day, find cracks wider than 0.3 mm and hollow render, and produce a report that an inspector can sign.',
				'一日內檢查三十層高的外牆，找出闊逾0.3毫米的裂縫及空心批盪，並製作可供檢驗人員簽署的報告。'
			),
			areas: ['construction', 'public-safety'],
			technologies: ['drones', 'computer-vision', 'bim'],
			capabilities: [
				cap(
					'Detect cracks and delamination from drone photographs and thermal images',
					'從無人機照片及熱成像偵測裂縫及空鼓',
					'computer-vision'
				),
				cap('Fly close to buildings in narrow streets', '在狹窄街道貼近樓宇飛行', 'drones')
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'public-cloud'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 6,
				languages: ['en', 'tc']
			},
			budget: { min: 500_000, max: 900_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'leaks',
		department: 'wsd',
		stage: 'published',
		dueInDays: 41,
		content: {
			title: t('Find leaks in small water pipes', '找出小口徑水管滲漏'),
			problem: t(
				'Pressure sensors see large bursts. Slow leaks in pipes under 100 mm run for months and are found by a crew with listening sticks at night.',
				'壓力感測器可發現大型爆裂，但直徑小於100毫米的水管慢性滲漏可持續數月，須由工作隊夜間以聽漏棒找出。'
			),
			outcomeWanted: t(
				'Locate slow leaks within two metres in a district of 30 km of pipe, without shutting the supply.',
				'在不停水的情況下，於三十公里管網的地區內以兩米誤差定位慢性滲漏。'
			),
			areas: ['water-drainage'],
			technologies: ['internet-of-things', 'machine-learning'],
			capabilities: [
				cap(
					'Locate leaks by sound in plastic and metal pipes',
					'以聲學定位膠管及金屬管滲漏',
					'internet-of-things'
				)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud'],
				certifications: [],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['en', 'tc']
			},
			budget: { min: 400_000, max: 1_000_000 },
			trialWeeks: 20
		}
	},
	{
		key: 'wild-boar',
		department: 'afcd',
		stage: 'awaiting-approval',
		content: {
			title: t('Know where wild boars come into town', '掌握野豬進入市區的路線'),
			problem: t(
				'Reports of wild boars near homes have doubled. Staff set trail cameras and look through 40,000 pictures a month, most of them of leaves.',
				'民居附近的野豬報告倍增。職員設置紅外線相機，每月翻看四萬張照片，大部分只有樹葉。'
			),
			outcomeWanted: t(
				'Sort trail pictures by species within an hour and show the routes that boars use by season.',
				'一小時內按物種整理照片，並按季節顯示野豬使用的路線。'
			),
			areas: ['environment', 'public-safety'],
			technologies: ['computer-vision', 'geospatial'],
			capabilities: [
				cap('Recognise animals in trail-camera pictures', '識別紅外線相機照片中的動物', 'computer-vision')
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: [],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 4,
				languages: []
			},
			budget: { min: 100_000, max: 300_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'land-use',
		department: 'landsd',
		stage: 'draft',
		content: {
			title: t(
				'Notice unlawful occupation of government land from the air',
				'以航空影像發現非法佔用政府土地'
			),
			problem: t('Staff compare aerial photographs by eye once a year.', '職員每年一次以肉眼比對航空照片。'),
			areas: ['planning-land', 'licensing'],
			technologies: ['geospatial', 'computer-vision'],
			capabilities: [
				cap('Detect new structures between two dates', '偵測兩個日期之間新建的構築物', 'geospatial')
			]
		}
	},
	{
		key: 'energy',
		department: 'archsd',
		stage: 'matching',
		content: {
			title: scOnly('办公大楼空调节能优化'),
			problem: scOnly(
				'政府办公大楼四成用电来自空调。各楼层使用时间不同，但冷水机组按固定时间表运行，下班后仍然制冷，而使用者则投诉过冷或过热。'
			),
			outcomeWanted: scOnly('按实际使用人数及天气调节空调，节省百分之十五电力，并保持舒适度投诉不增加。'),
			areas: ['facilities', 'environment'],
			technologies: ['green-technology', 'internet-of-things', 'forecasting'],
			capabilities: [
				{ text: scOnly('按预测负荷自动调节冷水机组'), technology: 'green-technology', must: true }
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'on-premises'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 7,
				languages: ['en', 'sc']
			},
			budget: { min: 300_000, max: 600_000 },
			trialWeeks: 26
		}
	}
];
