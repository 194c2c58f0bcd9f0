import { solutionOf, type SolutionRow } from './solution-row.ts';

const rows: readonly SolutionRow[] = [
	{
		key: 'costcompass',
		supplier: 'tallymark',
		title: ['CostCompass', '造價指南'],
		summary: [
			'Estimates the cost of public works from briefs, drawings or BIM models, with a range, and explains an estimate with similar past projects. Reads bills of quantities in English and Chinese.',
			'根據概要、圖則或建築信息模型估算公共工程造價並列明範圍，以相近的過往項目解釋估算，可讀取中英文工料清單。'
		],
		capabilities: [
			['Estimates cost from briefs, drawings or BIM models', '根據概要、圖則或建築信息模型估算造價', 'bim'],
			['Explains an estimate with similar past projects', '以相近的過往項目解釋估算', 'machine-learning'],
			['Reads bills of quantities in English and Chinese', '讀取中英文工料清單', 'document-processing']
		],
		areas: ['construction', 'statistics-finance'],
		trl: 7,
		references: [
			['A railway operator', '一間鐵路營辦商', 2024, false],
			['Two consultants’ offices', '兩間顧問公司', 2023, false]
		],
		deploy: ['government-cloud', 'on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [600_000, 850_000],
		capacity: 1,
		weeksToStart: 5
	},
	{
		key: 'schedulerisk',
		supplier: 'tallymark',
		title: ['ScheduleRisk', '進度預警'],
		summary: [
			'Warns of delay in works contracts from monthly reports and site diaries, three months before the programme shows it.',
			'根據每月報告及地盤日誌，較工程計劃早三個月預警合約延誤。'
		],
		capabilities: [
			['Warns of delay from site diaries', '從地盤日誌預警延誤', 'forecasting'],
			['Reads monthly reports', '讀取每月報告', 'document-processing']
		],
		areas: ['construction'],
		trl: 6,
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [350_000, 550_000],
		capacity: 1,
		weeksToStart: 6
	},
	{
		key: 'bimcheck',
		supplier: 'tallymark',
		title: ['BIMCheck', '模型審核'],
		summary: [
			'Checks BIM models against submission rules and lists what is missing before a person reviews.',
			'按提交要求核對建築信息模型，在人員審閱前列出遺漏項目。'
		],
		capabilities: [['Checks BIM models against rules', '按規則核對建築信息模型', 'bim']],
		areas: ['construction', 'licensing'],
		trl: 7,
		deploy: ['public-cloud', 'government-cloud'],
		data: ['hong-kong'],
		price: [200_000, 400_000],
		capacity: 3,
		weeksToStart: 3
	},
	{
		key: 'linkveil',
		supplier: 'privasea',
		title: ['LinkVeil', '隱聯'],
		summary: [
			'Links records across departments without revealing identities: each side keeps its data and exchanges encrypted fingerprints. Matches Chinese and English names and Hong Kong addresses, and reports the error of each link.',
			'在不揭露身分下跨部門連結記錄：各方保留數據，只交換加密指紋；可比對中英文姓名及香港地址，並報告每項連結的誤差。'
		],
		capabilities: [
			[
				'Links records across departments without revealing identities',
				'在不揭露身分下跨部門連結記錄',
				'privacy-technology'
			],
			['Matches Chinese and English names and addresses', '比對中英文姓名及地址', 'data-analytics']
		],
		areas: ['statistics-finance', 'health', 'internal-administration'],
		trl: 6,
		references: [['A hospital research group', '一個醫院研究組', 2024, true]],
		deploy: ['on-premises', 'government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001', 'iso-27701'],
		price: [800_000, 1_200_000],
		capacity: 1,
		weeksToStart: 6
	},
	{
		key: 'synthpop',
		supplier: 'privasea',
		title: ['SynthPop', '合成人口'],
		summary: [
			'Makes synthetic populations with the statistics of the real one, for testing and open data.',
			'製作統計特徵與真實人口一致的合成人口，用於測試及開放數據。'
		],
		capabilities: [
			['Makes synthetic data with a privacy guarantee', '製作具私隱保證的合成數據', 'privacy-technology']
		],
		areas: ['statistics-finance', 'health'],
		trl: 5,
		deploy: ['on-premises'],
		data: ['hong-kong'],
		price: [300_000, 500_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'gatewaykit',
		supplier: 'bamboocloud',
		title: ['Gateway Kit', '數據閘套件'],
		summary: [
			'Connects department systems to the consented data exchange gateway, with mapping, consent records and audit.',
			'把部門系統連接至授權數據交換閘，提供欄位對應、授權記錄及審計。'
		],
		capabilities: [
			['Connects through the data exchange gateway', '經數據交換閘連接', 'data-exchange'],
			['Keeps consent records', '保存授權記錄', 'digital-identity']
		],
		areas: ['internal-administration', 'citizen-services'],
		trl: 9,
		references: [['Four departments', '四個部門', 2025, true]],
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001', 'iso-27701', 'sraa-passed'],
		price: [400_000, 700_000],
		capacity: 3,
		weeksToStart: 4
	},
	{
		key: 'caseflow',
		supplier: 'bamboocloud',
		title: ['CaseFlow', '案流'],
		summary: [
			'Case management with forms that officers build themselves.',
			'人員可自行製作表格的個案管理系統。'
		],
		capabilities: [
			['Officers build forms and workflows', '人員自行製作表格及流程', 'low-code'],
			['Automates hand-overs', '自動交接個案', 'process-automation']
		],
		areas: ['internal-administration', 'licensing'],
		trl: 9,
		references: [['A licensing office', '一個牌照辦事處', 2024, true]],
		deploy: ['government-cloud', 'on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001', 'iso-9001'],
		price: [250_000, 600_000],
		capacity: 4,
		weeksToStart: 3
	},
	{
		key: 'records-ai',
		supplier: 'bamboocloud',
		title: ['RecordKeeper', '檔案通'],
		summary: ['Classifies electronic records and proposes retention.', '將電子檔案分類並建議保存期限。'],
		capabilities: [
			['Classifies records in Chinese and English', '將中英文檔案分類', 'natural-language-processing']
		],
		areas: ['internal-administration'],
		trl: 7,
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [300_000, 500_000],
		capacity: 2,
		weeksToStart: 5,
		only: 'en'
	},
	{
		key: 'shelftalk',
		supplier: 'civicmind',
		title: ['ShelfTalk', '書語'],
		summary: [
			'A reading adviser that answers only from the library catalogue, says why it recommends a book and understands Cantonese expressions. Three languages.',
			'只根據圖書館目錄作答、說明推薦原因並理解廣東話用語的閱讀顧問，支援三種語言。'
		],
		capabilities: [
			['Answers only from the catalogue', '只根據館藏目錄作答', 'knowledge-graph'],
			['Understands Cantonese expressions', '理解廣東話用語', 'natural-language-processing'],
			['Three languages in one conversation', '一次對話支援三種語言', 'chatbot']
		],
		areas: ['culture-leisure', 'citizen-services'],
		trl: 6,
		deploy: ['private-cloud', 'government-cloud'],
		data: ['hong-kong'],
		price: [220_000, 380_000],
		capacity: 2,
		weeksToStart: 3
	},
	{
		key: 'rightdesk',
		supplier: 'civicmind',
		title: ['RightDesk', '對號入案'],
		summary: [
			'Classifies Chinese and English correspondence with reasons, finds earlier cases about the same thing, and drafts replies from approved templates for an officer to finish.',
			'將中英文來函分類並說明理由，找出同一事項的過往個案，並根據核准範本擬備回覆供人員修訂。'
		],
		capabilities: [
			[
				'Classifies Chinese and English correspondence with reasons',
				'將中英文來函分類並說明理由',
				'natural-language-processing'
			],
			['Drafts replies from approved templates', '根據核准範本擬備回覆', 'generative-ai'],
			['Finds earlier cases', '找出過往個案', 'knowledge-graph']
		],
		areas: ['citizen-services', 'internal-administration'],
		trl: 7,
		references: [['A utility’s customer centre', '一間公用事業的客戶中心', 2025, false]],
		deploy: ['government-cloud', 'private-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [350_000, 600_000],
		capacity: 2,
		weeksToStart: 3
	},
	{
		key: 'hotline-helper',
		supplier: 'civicmind',
		title: ['Hotline Helper', '熱線助手'],
		summary: [
			'Listens to a call with the operator and shows the right page of the manual.',
			'與接線員一同聆聽來電，並顯示手冊的相關頁面。'
		],
		capabilities: [
			['Finds the right page while people speak', '對話期間找出相關頁面', 'knowledge-graph'],
			['Transcribes Cantonese calls', '謄寫粵語通話', 'speech']
		],
		areas: ['citizen-services'],
		trl: 6,
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [300_000, 500_000],
		capacity: 1,
		weeksToStart: 5
	},
	{
		key: 'benefits-guide',
		supplier: 'civicmind',
		stage: 'submitted',
		title: ['Benefits Guide', '福利導航'],
		summary: ['Tells families which schemes they may apply for.', '告知家庭可申請的資助計劃。'],
		capabilities: [['Checks eligibility for schemes', '核對申請資格', 'chatbot']],
		areas: ['social-welfare', 'citizen-services'],
		trl: 5,
		deploy: ['government-cloud'],
		data: ['hong-kong']
	},
	{
		key: 'livecaption',
		supplier: 'linguabridge',
		title: ['LiveCaption HK', '港語字幕'],
		summary: [
			'Transcribes mixed Cantonese and English live with a delay under two seconds. A glossary for each school subject keeps terms right, and notes are kept after the lesson.',
			'以少於兩秒的延遲實時謄寫粵英夾雜的語音；各科詞彙表確保用語正確，課後保存為筆記。'
		],
		capabilities: [
			['Transcribes mixed Cantonese and English live', '實時謄寫粵英夾雜的語音', 'speech'],
			['Keeps terms right with a glossary', '以詞彙表確保用語正確', 'natural-language-processing']
		],
		areas: ['education', 'internal-administration'],
		trl: 7,
		references: [['Two special schools', '兩間特殊學校', 2025, true]],
		deploy: ['government-cloud', 'private-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [220_000, 380_000],
		capacity: 3,
		weeksToStart: 2
	},
	{
		key: 'pressdesk',
		supplier: 'linguabridge',
		title: ['PressDesk', '新聞桌'],
		summary: [
			'Transcribes Cantonese speech with names and places, translates Chinese to English in government style and puts subtitles beside the video for an editor to correct.',
			'謄寫粵語並正確處理人名地名，以政府文體將中文譯成英文，並在影片旁顯示字幕供編輯修正。'
		],
		capabilities: [
			['Transcribes Cantonese speech with names and places', '謄寫粵語並正確處理人名地名', 'speech'],
			['Translates Chinese to English in government style', '以政府文體將中文譯成英文', 'machine-translation']
		],
		areas: ['internal-administration', 'citizen-services'],
		trl: 7,
		references: [['A broadcaster', '一間廣播機構', 2024, false]],
		deploy: ['government-cloud', 'on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [280_000, 450_000],
		capacity: 2,
		weeksToStart: 2
	},
	{
		key: 'lexbridge',
		supplier: 'linguabridge',
		title: ['LexBridge', '法橋'],
		summary: [
			'Translates between English and Chinese with a client’s own term base, shows the precedents, and runs inside a closed network on one server.',
			'按客戶詞彙庫進行中英互譯，列出先例，並可於封閉網絡內以一台伺服器運行。'
		],
		capabilities: [
			['Translates with a client’s own term base', '按客戶詞彙庫翻譯', 'machine-translation'],
			['Runs inside a closed network', '於封閉網絡內運行', 'cloud'],
			['Shows precedents', '列出先例', 'knowledge-graph']
		],
		areas: ['internal-administration'],
		trl: 6,
		references: [['A law firm', '一間律師事務所', 2024, false]],
		deploy: ['on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [450_000, 700_000],
		capacity: 1,
		weeksToStart: 6
	},
	{
		key: 'counterplay',
		supplier: 'novapulse',
		stage: 'draft',
		title: ['CounterPlay', '櫃位練習場'],
		summary: ['Spoken practice dialogues in Cantonese with feedback.', '附回饋的粵語口語情境對話練習。'],
		capabilities: [['Holds a spoken practice dialogue in Cantonese', '以粵語進行口語情境對話', 'speech']],
		areas: ['employment', 'education'],
		trl: 4
	},
	{
		key: 'twincity',
		supplier: 'lionrock',
		title: ['TwinCity', '城市孿生'],
		summary: [
			'A digital twin of a district for testing traffic and crowd plans before they happen.',
			'地區數碼孿生，預先測試交通及人流安排。'
		],
		capabilities: [['Simulates traffic and crowds', '模擬交通及人流', 'digital-twin']],
		areas: ['transport', 'planning-land'],
		trl: 5,
		deploy: ['on-premises', 'government-cloud'],
		data: ['hong-kong'],
		price: [400_000, 700_000],
		capacity: 1,
		weeksToStart: 10
	},
	{
		key: 'queuecast',
		supplier: 'ferrygate',
		title: ['QueueCast', '輪候預報'],
		summary: [
			'Forecasts arrivals per half hour for each office two weeks ahead, shows waiting times to the public and proposes a roster.',
			'提前兩星期預測各辦事處每半小時的到訪人數，向市民顯示輪候時間並建議人手編排。'
		],
		capabilities: [
			['Forecasts arrivals per half hour', '預測每半小時的到訪人數', 'forecasting'],
			['Proposes a roster', '建議人手編排', 'data-analytics']
		],
		areas: ['citizen-services', 'customs-immigration'],
		trl: 8,
		references: [
			['A bank’s branches', '一間銀行的分行', 2023, false],
			['A clinic network', '一個診所網絡', 2024, true]
		],
		deploy: ['government-cloud', 'public-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [220_000, 400_000],
		capacity: 3,
		weeksToStart: 2
	},
	{
		key: 'smartslot',
		supplier: 'ferrygate',
		title: ['SmartSlot', '智約'],
		summary: [
			'Predicts missed appointments, reminds people in the channel they answer, and offers freed slots the same day.',
			'預測失約，以市民會回應的渠道提醒，並於同日開放騰出的時段。'
		],
		capabilities: [
			['Predicts missed appointments', '預測失約', 'forecasting'],
			['Offers freed slots the same day', '同日開放騰出的時段', 'process-automation']
		],
		areas: ['health', 'citizen-services'],
		trl: 7,
		references: [['A dental clinic group', '一個牙科診所集團', 2025, false]],
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [150_000, 300_000],
		capacity: 4,
		weeksToStart: 2
	},
	{
		key: 'kioskplus',
		supplier: 'ferrygate',
		title: ['KioskPlus', '自助站'],
		summary: ['Self-service kiosks with identity checks.', '設身分核實的自助服務站。'],
		capabilities: [['Verifies identity with iAM Smart', '以智方便核實身分', 'digital-identity']],
		areas: ['citizen-services'],
		trl: 9,
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [350_000, 600_000],
		capacity: 2,
		weeksToStart: 6,
		only: 'en'
	},
	{
		key: 'formreader',
		supplier: 'docuspring',
		title: ['FormReader', '表格讀取'],
		summary: [
			'Reads handwritten Chinese and English forms and fills the department’s own system; uncertain fields go to a person.',
			'讀取手寫中英文表格並填入部門系統，不確定的欄位交由人員核對。'
		],
		capabilities: [
			['Reads handwritten forms', '讀取手寫表格', 'document-processing'],
			['Fills existing systems', '填入現有系統', 'process-automation']
		],
		areas: ['licensing', 'internal-administration', 'social-welfare'],
		trl: 8,
		references: [
			['An insurer', '一間保險公司', 2023, false],
			['A licensing office', '一個牌照辦事處', 2024, true]
		],
		deploy: ['government-cloud', 'on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [200_000, 380_000],
		capacity: 3,
		weeksToStart: 2
	},
	{
		key: 'planreader',
		supplier: 'docuspring',
		title: ['PlanReader', '圖則讀取'],
		summary: [
			'Finds rooms, areas and fire exits in scanned building plans.',
			'從掃描圖則找出房間、面積及走火通道。'
		],
		capabilities: [
			['Reads scanned building plans', '讀取掃描圖則', 'document-processing'],
			['Recognises symbols in drawings', '識別圖則符號', 'computer-vision']
		],
		areas: ['construction', 'licensing'],
		trl: 6,
		deploy: ['on-premises'],
		data: ['hong-kong'],
		price: [280_000, 480_000],
		capacity: 1,
		weeksToStart: 5
	},
	{
		key: 'minutes',
		supplier: 'docuspring',
		title: ['MinuteTaker', '會議記錄通'],
		summary: [
			'Drafts minutes of meetings held in Cantonese, with decisions and owners.',
			'為粵語會議草擬記錄，列出決定及負責人。'
		],
		capabilities: [
			['Drafts minutes from Cantonese meetings', '為粵語會議草擬記錄', 'speech'],
			['Lists decisions and owners', '列出決定及負責人', 'generative-ai']
		],
		areas: ['internal-administration'],
		trl: 7,
		deploy: ['government-cloud', 'on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [120_000, 260_000],
		capacity: 4,
		weeksToStart: 2
	},
	{
		key: 'nowcast',
		supplier: 'skylark',
		title: ['Skylark Nowcast', '雲雀臨近預報'],
		summary: [
			'Predicts rainfall from radar images with deep learning every five minutes at 500-metre cells for two hours, and gives a probability with each forecast. Verified on eight rainy seasons.',
			'每五分鐘以深度學習從雷達圖像預測未來兩小時、每格五百米的雨量，每次預報均提供概率，並以八個雨季驗證。'
		],
		capabilities: [
			[
				'Predicts rainfall from radar images with deep learning',
				'以深度學習從雷達圖像預測雨量',
				'machine-learning'
			],
			['Gives a probability with each forecast', '每次預報均提供概率', 'forecasting']
		],
		areas: ['weather-hazards', 'water-drainage'],
		trl: 6,
		references: [['A container terminal', '一個貨櫃碼頭', 2025, false]],
		deploy: ['on-premises', 'government-cloud', 'public-cloud'],
		data: ['hong-kong', 'greater-bay-area'],
		price: [320_000, 520_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'heatstress',
		supplier: 'skylark',
		title: ['HeatStress', '暑熱指數'],
		summary: [
			'Heat stress forecasts for outdoor workers at each site.',
			'為戶外工作者提供每個工作地點的暑熱壓力預測。'
		],
		capabilities: [['Forecasts heat stress at each site', '預測各地點的暑熱壓力', 'forecasting']],
		areas: ['weather-hazards', 'employment'],
		trl: 7,
		deploy: ['public-cloud'],
		data: ['hong-kong'],
		price: [120_000, 220_000],
		capacity: 5,
		weeksToStart: 1
	},
	{
		key: 'foodloop',
		supplier: 'greenloop',
		title: ['FoodLoop', '廚餘循環'],
		summary: [
			'Weighs and photographs food waste at collection, and plans routes by volume.',
			'收集時為廚餘磅重及拍照，並按數量規劃路線。'
		],
		capabilities: [
			['Plans collection routes', '規劃收集路線', 'forecasting'],
			['Weighs and photographs waste', '為廢物磅重及拍照', 'internet-of-things']
		],
		areas: ['environment', 'food-hygiene'],
		trl: 7,
		references: [['A housing estate', '一個屋邨', 2025, true]],
		deploy: ['public-cloud'],
		data: ['hong-kong'],
		price: [180_000, 320_000],
		capacity: 3,
		weeksToStart: 3
	},
	{
		key: 'binlevel',
		supplier: 'greenloop',
		title: ['BinLevel', '滿桶通'],
		summary: ['Sensors tell when recycling bins are full.', '感測器通知回收桶何時已滿。'],
		capabilities: [['Measures how full bins are', '量度回收桶容量', 'internet-of-things']],
		areas: ['environment'],
		trl: 8,
		deploy: ['public-cloud'],
		data: ['hong-kong', 'overseas'],
		price: [100_000, 200_000],
		only: 'tc'
	},
	{
		key: 'officeenergy',
		supplier: 'greenloop',
		title: ['OfficeEnergy', '辦公節能'],
		summary: ['Occupancy-based control of air conditioning in offices.', '按使用人數控制辦公室空調。'],
		capabilities: [
			['Controls air conditioning by occupancy', '按使用人數調節空調', 'green-technology'],
			['Counts occupancy by Wi-Fi', '以無線網絡點算使用人數', 'internet-of-things']
		],
		areas: ['facilities', 'environment'],
		trl: 6,
		deploy: ['public-cloud', 'government-cloud'],
		data: ['hong-kong', 'greater-bay-area'],
		price: [180_000, 300_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'tutorbot',
		supplier: 'novapulse',
		stage: 'draft',
		title: ['TutorBot', '伴學'],
		summary: ['Practice questions that adapt to a pupil.', '按學生程度調整的練習題。'],
		capabilities: [['Adapts practice to a pupil', '按學生程度調整練習', 'machine-learning']],
		areas: ['education'],
		trl: 4
	},
	{
		key: 'museum-ar',
		supplier: 'lionrock',
		stage: 'returned',
		title: ['MuseumLens', '館藏鏡'],
		summary: ['Augmented reality labels for museum objects.', '博物館藏品的擴增實境說明。'],
		capabilities: [['Shows labels in augmented reality', '以擴增實境顯示說明', 'ar-vr']],
		areas: ['culture-leisure', 'tourism'],
		trl: 5
	}
];

/** Language, documents, data, forecasts and case work. */
export const softwareSolutions = rows.map(solutionOf);
