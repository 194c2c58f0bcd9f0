import { t, tcOnly, type SampleChallenge } from './sample-types.ts';

const cap = (en: string, tc: string, technology: string, must = true) => ({
	text: t(en, tc),
	technology,
	must
});

/** Roads, rescue, weather and public safety. */
export const safetyChallenges: readonly SampleChallenge[] = [
	{
		key: 'traffic',
		department: 'hkpf',
		stage: 'matching',
		content: {
			title: t('Smart traffic management at busy junctions', '繁忙路口智慧交通管理'),
			problem: t(
				'Illegal parking and vehicles that stop in yellow boxes slow buses at about forty junctions every evening. Officers watch by eye and cannot be everywhere. Existing cameras record but do not count, and evidence has to be cut from hours of video by hand.',
				'每日傍晚約四十個路口因違例泊車及車輛停在黃色方格內而阻慢巴士。警務人員只能以肉眼監察，無法兼顧所有地點。現有攝影機只作錄影，不會點算，而證據須由人手從數小時的影片中剪取。'
			),
			outcomeWanted: t(
				'Detect queues, illegal stopping and yellow-box blocking within a minute, tell the nearest officer, and keep a short evidence clip with the number plate readable by day and by night.',
				'在一分鐘內偵測車龍、違例停車及阻塞黃色方格，通知最接近的人員，並保留短片作證據，日夜均可讀取車牌。'
			),
			usersAffected: t(
				'Traffic officers in three regions; about 300,000 bus passengers a day.',
				'三個總區的交通警務人員；每日約三十萬名巴士乘客。'
			),
			currentProcess: t(
				'Foot patrols and a control room with 60 screens.',
				'步行巡邏及設有六十個屏幕的控制室。'
			),
			areas: ['transport', 'public-safety', 'licensing'],
			technologies: ['video-analytics', 'computer-vision', 'cloud'],
			capabilities: [
				cap(
					'Detect illegal parking and yellow-box blocking in live video',
					'從實時影像偵測違例泊車及阻塞黃色方格',
					'video-analytics'
				),
				cap('Read number plates at night and in rain', '夜間及下雨時識別車牌', 'computer-vision'),
				cap('Run on a device at the roadside', '於路旁裝置上運算', 'cloud', false)
			],
			systems: ['Traffic control room video wall', 'Fixed penalty ticket system'],
			datasets: [
				{
					name: t('200 hours of labelled junction video', '二百小時已標註的路口影片'),
					classification: 'restricted',
					personalData: true,
					format: 'MP4, JSON'
				}
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'edge-device'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['en', 'tc']
			},
			budget: { min: 600_000, max: 1_200_000 },
			trialWeeks: 16
		}
	},
	{
		key: 'rescue-drones',
		department: 'hkfsd',
		stage: 'matching',
		content: {
			title: t('AI and drones for mountain search and rescue', '以人工智能及無人機進行山嶺搜救'),
			problem: t(
				'More than a thousand hikers call for help each year. Search teams walk for hours in dense bush, often at night and out of phone coverage. Operators watch drone video with their eyes and tire after twenty minutes.',
				'每年有逾千名遠足人士求助。搜救隊伍往往在夜間、沒有電話訊號的茂密叢林中步行數小時。操作員以肉眼觀看無人機影像，二十分鐘後便感疲倦。'
			),
			outcomeWanted: t(
				'Drones search a square kilometre in under twenty minutes, point out likely people in thermal and colour video, and give coordinates that the ground team can use at once.',
				'無人機在二十分鐘內搜索一平方公里，於熱成像及彩色影像中標示疑似人士，並提供地面隊伍可即時使用的座標。'
			),
			usersAffected: t('Rescue teams at four stations.', '四間消防局的攀山拯救隊。'),
			areas: ['public-safety'],
			technologies: ['drones', 'computer-vision', 'geospatial'],
			capabilities: [
				cap('Find people in thermal video from the air', '從空中熱成像影像中找出人員', 'computer-vision'),
				cap('Plan a search pattern over steep ground by itself', '自動規劃陡峭地形的搜索航線', 'drones'),
				cap('Work without mobile coverage', '在沒有流動網絡覆蓋的地方運作', 'telecommunications', false)
			],
			systems: ['Mobilising and communications system'],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['edge-device', 'on-premises'],
				certifications: [],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['tc']
			},
			budget: { min: 800_000, max: 1_500_000 },
			trialWeeks: 20
		}
	},
	{
		key: 'flood',
		department: 'dsd',
		stage: 'matching',
		content: {
			title: t('Early warning of street flooding', '街道水浸早期預警'),
			problem: t(
				'Black rainstorms flood the same low-lying streets within half an hour. Gullies block with leaves and litter, and teams learn about it from telephone calls.',
				'黑色暴雨期間，同一批低窪街道在半小時內水浸。雨水渠口被樹葉及垃圾堵塞，工作隊往往接到電話才得知。'
			),
			outcomeWanted: t(
				'Know the water level in 60 gullies every minute, be warned thirty minutes before flooding and send clearing teams to the right place first.',
				'每分鐘掌握六十個渠口的水位，在水浸前三十分鐘收到警告，並把清理隊伍先派往最需要的地點。'
			),
			areas: ['water-drainage', 'weather-hazards'],
			technologies: ['internet-of-things', 'forecasting'],
			capabilities: [
				cap(
					'Measure water level in gullies with battery sensors',
					'以電池感測器量度渠口水位',
					'internet-of-things'
				),
				cap('Predict flooding thirty minutes ahead', '預測三十分鐘後的水浸情況', 'forecasting')
			],
			systems: ['Emergency control centre', 'Observatory rainfall nowcast'],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 6,
				languages: ['en', 'tc']
			},
			budget: { min: 400_000, max: 900_000 },
			trialWeeks: 26
		}
	},
	{
		key: 'road-defects',
		department: 'hyd',
		stage: 'matching',
		content: {
			title: t('Find road defects before the public reports them', '在市民舉報前找出路面損毀'),
			problem: t(
				'Inspectors drive each road every few weeks and write down potholes, faded markings and broken kerbs. Small cracks are missed until they become potholes after heavy rain.',
				'巡查人員每數星期駕車巡視每條道路，以人手記錄坑洞、褪色路面標記及破損路緣。細小裂縫往往在大雨後成為坑洞才被發現。'
			),
			outcomeWanted: t(
				'Survey every trunk road weekly with cameras on ordinary vehicles, grade defects by severity, and open work orders with a picture and a place.',
				'以安裝於普通車輛的攝影機每星期檢查所有主幹道，按嚴重程度分級，並附上照片及位置開立工作單。'
			),
			areas: ['transport', 'facilities'],
			technologies: ['computer-vision', 'geospatial'],
			capabilities: [
				cap(
					'Grade cracks, potholes and road markings from dash-cam video',
					'從行車影像分級裂縫、坑洞及路面標記',
					'computer-vision'
				),
				cap('Place every defect within two metres on a map', '在地圖上以兩米誤差標示損毀位置', 'geospatial')
			],
			systems: ['Road asset inventory'],
			constraints: {
				dataLocations: ['hong-kong', 'greater-bay-area'],
				deploymentModels: ['government-cloud', 'public-cloud'],
				certifications: ['iso-27001'],
				security: 'unclassified',
				minimumTrl: 5,
				languages: ['en']
			},
			budget: { min: 300_000, max: 700_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'rainstorm',
		department: 'hko',
		stage: 'published',
		dueInDays: 34,
		content: {
			title: t('Two-hour rainstorm nowcast for each district', '各區兩小時暴雨臨近預報'),
			problem: t(
				'Localised thunderstorms form and move within an hour. The present nowcast is good for the whole territory but weak for one district, so schools and site managers get a warning too late or too often.',
				'局部雷暴可在一小時內形成及移動。現有臨近預報對全港範圍表現良好，但對個別地區較弱，學校及地盤管理人員收到的警告往往過遲或過於頻密。'
			),
			outcomeWanted: t(
				'A rainfall map every five minutes for the next two hours at 500-metre cells, with a stated probability, better than extrapolating the radar.',
				'每五分鐘提供未來兩小時、每格五百米的雨量圖，列明概率，並優於雷達外推法。'
			),
			areas: ['weather-hazards'],
			technologies: ['machine-learning', 'forecasting'],
			capabilities: [
				cap(
					'Predict rainfall from radar images with deep learning',
					'以深度學習從雷達圖像預測雨量',
					'machine-learning'
				),
				cap('Give a probability with each forecast', '每次預報均提供概率', 'forecasting')
			],
			datasets: [
				{
					name: t('Ten years of radar images', '十年雷達圖像'),
					classification: 'unclassified',
					personalData: false,
					format: 'HDF5'
				}
			],
			constraints: {
				dataLocations: ['hong-kong', 'greater-bay-area'],
				deploymentModels: ['on-premises', 'government-cloud'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 4,
				languages: ['en']
			},
			budget: { min: 300_000, max: 600_000 },
			trialWeeks: 24
		}
	},
	{
		key: 'site-safety',
		department: 'ld',
		stage: 'submitted',
		content: {
			title: t('Warn workers before they enter a danger zone', '在工人進入危險區前發出警告'),
			problem: t(
				'Most fatal accidents on construction sites happen near lifting operations and at unprotected edges. Inspectors visit a site once in some months and see only one moment of it.',
				'建造業地盤的致命意外多在吊運工序附近或無圍護的邊緣發生。督察數月才到訪地盤一次，只能看到其中一刻。'
			),
			outcomeWanted: t(
				'Workers near a lifting zone or an open edge are warned within two seconds, and inspectors see which sites have rising risk.',
				'吊運區或無圍護邊緣附近的工人在兩秒內收到警告，督察可得知哪些地盤風險正在上升。'
			),
			areas: ['employment', 'construction'],
			technologies: ['internet-of-things', 'video-analytics'],
			capabilities: [
				cap(
					'Warn a worker within two seconds of entering a zone',
					'工人進入危險區兩秒內發出警告',
					'internet-of-things'
				)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['public-cloud', 'private-cloud'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 6,
				languages: ['en', 'tc']
			},
			budget: { min: 400_000, max: 800_000 },
			trialWeeks: 16
		}
	},
	{
		key: 'parking',
		department: 'td',
		stage: 'matching',
		dueInDays: 12,
		content: {
			title: t('Live parking occupancy on streets without meters', '無咪錶街道的實時泊車資訊'),
			problem: t(
				'A third of the traffic in old districts is drivers looking for a space. Metered spaces report whether they are free; goods-vehicle bays and unmetered streets do not.',
				'舊區三分之一的車流來自尋找車位的司機。設有咪錶的車位會報告是否空置，但貨車車位及沒有咪錶的街道則沒有資料。'
			),
			outcomeWanted: t(
				'Show free spaces on 50 streets with 95 per cent accuracy without digging up the road, as open data that navigation apps can use.',
				'在無須掘路的情況下，以百分之九十五準確度顯示五十條街道的空置車位，並以開放數據形式供導航應用程式使用。'
			),
			areas: ['transport'],
			technologies: ['internet-of-things', 'computer-vision', 'data-exchange'],
			capabilities: [
				cap(
					'Detect free kerbside spaces without road works',
					'無須道路工程偵測路旁空置車位',
					'internet-of-things'
				),
				cap('Publish occupancy as open data', '以開放數據發布使用情況', 'data-exchange', false)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'public-cloud', 'edge-device'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 6,
				languages: ['en', 'tc', 'sc']
			},
			budget: { min: 300_000, max: 800_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'customs-xray',
		department: 'customs',
		stage: 'matching',
		dueInDays: 20,
		content: {
			title: t('Point out suspicious objects in parcel X-rays', '在包裹X光影像中標示可疑物品'),
			problem: t(
				'Officers judge an X-ray image of a parcel every six seconds during peak season. Small quantities of controlled items hidden in ordinary goods are easily missed.',
				'旺季時關員每六秒便須判斷一件包裹的X光影像。夾藏於普通貨物中的少量受管制物品很容易被忽略。'
			),
			outcomeWanted: t(
				'Mark areas of interest in each image within one second, learn from confirmed seizures, and never slow the belt.',
				'一秒內在每張影像標示可疑位置，從已證實的檢獲個案學習，並不會拖慢輸送帶。'
			),
			areas: ['customs-immigration', 'public-safety'],
			technologies: ['computer-vision', 'machine-learning'],
			capabilities: [
				cap('Detect threats in dual-energy X-ray images', '在雙能X光影像中偵測違禁品', 'computer-vision'),
				cap('Retrain with new seizures on site', '可於現場以新檢獲個案重新訓練', 'machine-learning', false)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['on-premises'],
				certifications: ['iso-27001', 'sraa-passed'],
				security: 'confidential',
				minimumTrl: 7,
				languages: ['en', 'tc']
			},
			budget: { min: 1_000_000, max: 2_500_000 },
			trialWeeks: 24
		}
	},
	{
		key: 'immd-queues',
		department: 'immd',
		stage: 'matching',
		content: {
			title: t('Forecast queues at identity card offices', '預測人事登記處輪候時間'),
			problem: t(
				'Waiting times vary between twenty minutes and three hours and are known only when people are already in the queue.',
				'輪候時間由二十分鐘至三小時不等，市民到達後才知道。'
			),
			outcomeWanted: t(
				'A forecast for each office for the next two weeks, shown to the public, and a roster that follows it.',
				'為每個辦事處提供未來兩星期的預測，向市民公布，並據此編排人手。'
			),
			areas: ['customs-immigration', 'citizen-services'],
			technologies: ['forecasting', 'data-analytics'],
			capabilities: [cap('Forecast arrivals per half hour', '預測每半小時的到訪人數', 'forecasting')],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['en', 'tc', 'sc']
			},
			budget: { min: 200_000, max: 500_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'floating-refuse',
		department: 'mardep',
		stage: 'draft',
		content: {
			title: tcOnly('海上漂浮垃圾監測'),
			problem: tcOnly('颱風過後大量垃圾漂浮於避風塘及沿岸，清潔船隊難以得知最需要清理的位置。'),
			areas: ['environment'],
			technologies: ['computer-vision', 'drones']
		}
	}
];
