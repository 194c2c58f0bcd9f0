import { solutionOf, type SolutionRow } from './solution-row.ts';

const rows: readonly SolutionRow[] = [
	{
		key: 'junctioneye',
		supplier: 'harbourlight',
		title: ['JunctionEye', '路口之眼'],
		summary: [
			'Watches junction cameras, detects illegal parking, queues and yellow-box blocking in live video within ten seconds, and keeps an evidence clip with a readable number plate. Runs on a small device at the roadside, so that video need not leave the street.',
			'監察路口攝影機，於十秒內從實時影像偵測違例泊車、車龍及阻塞黃色方格，並保留可清楚讀取車牌的證據短片。於路旁小型裝置上運算，影像無須離開街道。'
		],
		capabilities: [
			[
				'Detects illegal parking and yellow-box blocking in live video',
				'從實時影像偵測違例泊車及阻塞黃色方格',
				'video-analytics'
			],
			['Reads number plates at night and in rain', '夜間及下雨時識別車牌', 'computer-vision'],
			['Edge device with two years warranty', '附兩年保養的邊緣裝置', 'cloud']
		],
		areas: ['transport', 'public-safety'],
		trl: 8,
		references: [
			['A tunnel operator', '一間隧道營辦商', 2024, false],
			['A district traffic pilot', '地區交通試點', 2023, true]
		],
		deploy: ['edge-device', 'government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [700_000, 950_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'crowdflow',
		supplier: 'harbourlight',
		title: ['CrowdFlow', '人流通'],
		summary: [
			'Counts people and shows crowd density at events, piers and markets from existing cameras, without recognising faces.',
			'利用現有攝影機點算人數並顯示活動場地、碼頭及街市的人群密度，不作人臉識別。'
		],
		capabilities: [['Counts people without recognising faces', '點算人數而不識別人臉', 'video-analytics']],
		areas: ['public-safety', 'tourism'],
		trl: 8,
		references: [['A harbourfront event', '海濱活動', 2025, true]],
		deploy: ['government-cloud', 'edge-device'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [200_000, 350_000],
		capacity: 3,
		weeksToStart: 3
	},
	{
		key: 'nighttip',
		supplier: 'harbourlight',
		title: ['NightTip', '夜傾偵'],
		summary: [
			'Recognises a lorry tipping its load at night on rural roads and sends an alert with plate and clip over 5G; solar powered.',
			'夜間於鄉郊道路識別貨車傾倒動作，以5G傳送車牌及短片警報；以太陽能供電。'
		],
		capabilities: [
			['Recognises a lorry tipping its load at night', '夜間識別貨車傾倒動作', 'video-analytics'],
			['Solar powered for 72 hours without sun', '無陽光下仍可運作72小時', 'green-technology'],
			['5G uplink', '5G上行傳輸', 'telecommunications']
		],
		areas: ['environment', 'licensing'],
		trl: 6,
		deploy: ['edge-device', 'government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [450_000, 650_000],
		capacity: 2,
		weeksToStart: 6
	},
	{
		key: 'searchwing',
		supplier: 'peakwing',
		title: ['SearchWing', '搜翼'],
		summary: [
			'Drones that plan a search pattern over steep ground by themselves and find people in thermal and colour video from the air. Coordinates appear on the ground team’s map even without mobile coverage.',
			'無人機自動規劃陡峭地形的搜索航線，從空中熱成像及彩色影像中找出人員。即使沒有流動網絡，座標亦會顯示於地面隊伍的地圖上。'
		],
		capabilities: [
			['Finds people in thermal video from the air', '從空中熱成像影像中找出人員', 'computer-vision'],
			['Plans its own search pattern', '自動規劃搜索航線', 'drones'],
			['Mesh radio without mobile coverage', '無流動網絡下以網狀無線電通訊', 'telecommunications']
		],
		areas: ['public-safety'],
		trl: 7,
		references: [['A mountain rescue volunteer team', '山嶺拯救義工隊', 2024, false]],
		deploy: ['edge-device', 'on-premises'],
		data: ['hong-kong'],
		price: [900_000, 1_300_000],
		capacity: 1,
		weeksToStart: 6
	},
	{
		key: 'bridgewing',
		supplier: 'peakwing',
		title: ['BridgeWing inspection drone', '橋翼檢測無人機'],
		summary: [
			'Close inspection of bridges, slopes and cranes with a caged drone.',
			'以籠式無人機近距離檢查橋樑、斜坡及天秤。'
		],
		capabilities: [
			['Flies within half a metre of a structure', '距離構築物半米內飛行', 'drones'],
			['Finds cracks in photographs', '從照片找出裂縫', 'computer-vision']
		],
		areas: ['construction', 'facilities'],
		trl: 7,
		deploy: ['public-cloud', 'on-premises'],
		data: ['hong-kong', 'greater-bay-area'],
		price: [250_000, 500_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'firesight',
		supplier: 'peakwing',
		stage: 'submitted',
		title: ['FireSight', '火眼'],
		summary: [
			'Spots hill fires from fixed thermal cameras and a patrol drone.',
			'以固定熱成像攝影機及巡邏無人機發現山火。'
		],
		capabilities: [['Spots hill fires within three minutes', '三分鐘內發現山火', 'computer-vision']],
		areas: ['public-safety', 'environment'],
		trl: 5,
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		price: [400_000, 700_000]
	},
	{
		key: 'gullywatch',
		supplier: 'tidewatch',
		title: ['GullyWatch', '渠口通'],
		summary: [
			'Battery sensors measure water level in gullies every minute and last five years. A model fed with radar rainfall predicts street flooding thirty minutes ahead and ranks which gully to clear first.',
			'電池感測器每分鐘量度渠口水位，可用五年。模型結合雷達雨量，預測三十分鐘後的街道水浸，並排列應先清理的渠口。'
		],
		capabilities: [
			[
				'Measures water level in gullies with battery sensors',
				'以電池感測器量度渠口水位',
				'internet-of-things'
			],
			['Predicts flooding thirty minutes ahead', '預測三十分鐘後的水浸', 'forecasting']
		],
		areas: ['water-drainage', 'weather-hazards'],
		trl: 8,
		references: [['A drainage pilot in two districts', '兩區渠務試點', 2024, true]],
		deploy: ['government-cloud', 'public-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [500_000, 800_000],
		capacity: 3,
		weeksToStart: 3
	},
	{
		key: 'beachclear',
		supplier: 'tidewatch',
		title: ['BeachClear water quality buoys', '清灘水質浮標'],
		summary: [
			'Buoys that measure bacteria indicators, turbidity and salinity at beaches every ten minutes.',
			'每十分鐘量度泳灘細菌指標、混濁度及鹽度的浮標。'
		],
		capabilities: [['Measures water quality every ten minutes', '每十分鐘量度水質', 'internet-of-things']],
		areas: ['environment', 'water-drainage'],
		trl: 7,
		deploy: ['public-cloud'],
		data: ['hong-kong'],
		price: [180_000, 320_000],
		capacity: 4,
		weeksToStart: 2
	},
	{
		key: 'slopeguard',
		supplier: 'tidewatch',
		title: ['SlopeGuard', '斜坡衞士'],
		summary: [
			'Tilt and soil-moisture sensors for registered slopes, with a warning before movement becomes visible.',
			'為登記斜坡而設的傾斜及土壤濕度感測器，在肉眼可見位移前發出警告。'
		],
		capabilities: [['Warns of slope movement', '預警斜坡位移', 'internet-of-things']],
		areas: ['weather-hazards', 'construction'],
		trl: 6,
		deploy: ['government-cloud'],
		data: ['hong-kong'],
		only: 'en'
	},
	{
		key: 'nightrat',
		supplier: 'lionrock',
		title: ['ThermalRat', '熱影鼠蹤'],
		summary: [
			'Thermal cameras count and follow rodents at night; the map shows runs and nests and measures the effect of traps within two weeks. Works a month on battery.',
			'熱成像攝影機於夜間點算及追蹤老鼠，地圖顯示鼠路及鼠巢，並於兩星期內量度捕鼠成效。電池可用一個月。'
		],
		capabilities: [
			['Counts and follows rodents in thermal video', '在熱成像影像中點算及追蹤老鼠', 'computer-vision'],
			['Works a month on battery', '電池可用一個月', 'internet-of-things']
		],
		areas: ['food-hygiene', 'environment'],
		trl: 6,
		references: [['Three public markets', '三個公眾街市', 2024, true]],
		deploy: ['edge-device', 'public-cloud', 'government-cloud'],
		data: ['hong-kong'],
		price: [320_000, 480_000],
		capacity: 2,
		weeksToStart: 5
	},
	{
		key: 'carefall',
		supplier: 'carewell',
		title: ['CareFall radar', '頤安跌倒雷達'],
		summary: [
			'A ceiling radar detects falls without cameras in bedrooms and toilets and tells staff within twenty seconds. It shows changes in night-time activity, so that care can change before a fall.',
			'天花雷達在睡房及洗手間不用鏡頭偵測跌倒，二十秒內通知職員，並顯示夜間活動變化，讓照護安排及早調整。'
		],
		capabilities: [
			['Detects falls without cameras', '不用鏡頭偵測跌倒', 'internet-of-things'],
			['Shows changes in night-time activity', '顯示夜間活動變化', 'health-technology'],
			['Learns each resident’s routine', '學習每名院友的作息', 'machine-learning']
		],
		areas: ['elderly-care', 'health'],
		trl: 8,
		references: [['Two care home groups', '兩個安老院舍集團', 2025, false]],
		deploy: ['private-cloud', 'edge-device'],
		data: ['hong-kong'],
		certs: ['iso-27001', 'iso-27701'],
		price: [420_000, 600_000],
		capacity: 3,
		weeksToStart: 4
	},
	{
		key: 'wandersafe',
		supplier: 'carewell',
		title: ['WanderSafe', '安行錶'],
		summary: [
			'A watch for people with dementia that knows when they are lost, with a battery for ten days.',
			'為認知障礙症人士而設的手錶，可判斷是否迷路，電池可用十天。'
		],
		capabilities: [
			['Notices when a person is lost', '判斷佩戴者是否迷路', 'machine-learning'],
			['Watch with ten days of battery', '電池可用十天的手錶', 'health-technology']
		],
		areas: ['elderly-care'],
		trl: 7,
		deploy: ['private-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [150_000, 280_000],
		capacity: 5,
		weeksToStart: 2
	},
	{
		key: 'bedwatch',
		supplier: 'carewell',
		stage: 'draft',
		title: ['BedWatch', '床頭守護'],
		summary: [
			'A mat under the mattress that measures breathing and heart rate.',
			'置於床褥下量度呼吸及心率的感應墊。'
		],
		capabilities: [['Measures breathing through the mattress', '透過床褥量度呼吸', 'health-technology']],
		areas: ['elderly-care', 'health'],
		trl: 5
	},
	{
		key: 'liftdoctor',
		supplier: 'liftsense',
		title: ['LiftDoctor', '梯診'],
		summary: [
			'A box on the car roof of any make of lift measures vibration and door timing, and predicts door and drive failures days ahead. Nothing is wired to the controller.',
			'安裝於任何品牌升降機機廂頂的裝置，量度震動及開關門時間，提前數天預測門機及驅動系統故障，無須連接控制器。'
		],
		capabilities: [
			['Predicts failures from vibration and door timing', '以震動及開關門時間預測故障', 'machine-learning'],
			['Fits any make of lift', '適用於任何品牌的升降機', 'internet-of-things']
		],
		areas: ['facilities'],
		trl: 8,
		references: [['A property manager with 600 lifts', '管理六百部升降機的物業公司', 2023, false]],
		deploy: ['government-cloud', 'private-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001', 'iso-9001'],
		price: [550_000, 850_000],
		capacity: 2,
		weeksToStart: 5
	},
	{
		key: 'chilleropt',
		supplier: 'liftsense',
		title: ['ChillerOpt', '冷機優化'],
		summary: [
			'Runs chillers by forecast load and weather. Saved 14 per cent of electricity in three office towers without more complaints.',
			'按預測負荷及天氣調節冷水機組，在三幢辦公大樓節省一成四電力而投訴沒有增加。'
		],
		capabilities: [
			['Adjusts chillers to the forecast load', '按預測負荷自動調節冷水機組', 'green-technology'],
			['Forecasts cooling load a day ahead', '預測翌日製冷負荷', 'forecasting']
		],
		areas: ['facilities', 'environment'],
		trl: 8,
		references: [['Three office towers', '三幢辦公大樓', 2024, false]],
		deploy: ['on-premises', 'government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [280_000, 450_000],
		capacity: 4,
		weeksToStart: 3
	},
	{
		key: 'pumphealth',
		supplier: 'liftsense',
		stage: 'archived',
		title: ['PumpHealth', '泵健康'],
		summary: [
			'Vibration monitoring for pumps; replaced by LiftDoctor’s platform.',
			'水泵震動監察；已由梯診平台取代。'
		],
		capabilities: [['Monitors pumps', '監察水泵', 'internet-of-things']],
		areas: ['facilities'],
		trl: 7
	},
	{
		key: 'pavescan-go',
		supplier: 'pavescan',
		title: ['PaveScan Go', '路掃行'],
		summary: [
			'A phone-sized camera behind the windscreen of any vehicle grades cracks, potholes and road markings and places every defect within two metres on a map. Work orders go out with a picture.',
			'安裝於任何車輛擋風玻璃後、手機大小的攝影機，可分級裂縫、坑洞及路面標記，並以兩米誤差標示於地圖，連同照片開立工作單。'
		],
		capabilities: [
			[
				'Grades cracks, potholes and road markings from dash-cam video',
				'從行車影像分級裂縫、坑洞及路面標記',
				'computer-vision'
			],
			['Places defects within two metres', '以兩米誤差標示位置', 'geospatial']
		],
		areas: ['transport', 'facilities'],
		trl: 7,
		references: [['A bus company', '一間巴士公司', 2025, false]],
		deploy: ['public-cloud', 'government-cloud'],
		data: ['hong-kong', 'greater-bay-area'],
		certs: ['iso-27001'],
		price: [280_000, 520_000],
		capacity: 3,
		weeksToStart: 2
	},
	{
		key: 'kerbview',
		supplier: 'pavescan',
		title: ['KerbView', '路緣視'],
		summary: [
			'Finds free kerbside spaces from cameras on buses that pass every few minutes; publishes occupancy as open data.',
			'以每隔數分鐘駛過的巴士鏡頭找出路旁空置車位，並以開放數據發布使用情況。'
		],
		capabilities: [
			['Finds free kerbside spaces from passing vehicles', '以行駛車輛找出路旁空置車位', 'computer-vision'],
			['Publishes occupancy as open data', '以開放數據發布使用情況', 'data-exchange']
		],
		areas: ['transport'],
		trl: 5,
		deploy: ['public-cloud'],
		data: ['hong-kong'],
		price: [260_000, 420_000],
		capacity: 1,
		weeksToStart: 8
	},
	{
		key: 'parkdot',
		supplier: 'parkwise',
		title: ['ParkDot', '泊點'],
		summary: [
			'A coin-sized magnetic sensor glued to the road detects whether a space is free without road works, with an open data feed in three languages.',
			'硬幣大小的地磁感測器貼於路面，無須道路工程便可偵測車位是否空置，並提供三語開放數據。'
		],
		capabilities: [
			[
				'Detects free kerbside spaces without road works',
				'無須道路工程偵測路旁空置車位',
				'internet-of-things'
			],
			['Publishes occupancy as open data', '以開放數據發布使用情況', 'data-exchange']
		],
		areas: ['transport'],
		trl: 8,
		references: [['Two car park operators', '兩間停車場營辦商', 2024, false]],
		deploy: ['public-cloud', 'government-cloud'],
		data: ['hong-kong'],
		price: [350_000, 600_000],
		capacity: 3,
		weeksToStart: 3
	},
	{
		key: 'parkpay',
		supplier: 'parkwise',
		title: ['ParkPay', '泊付'],
		summary: [
			'Payment for parking by app, plate or wallet, with reconciliation for government accounts.',
			'以應用程式、車牌或電子錢包繳付泊車費，並提供政府賬目對賬。'
		],
		capabilities: [['Takes parking payments', '收取泊車費', 'process-automation']],
		areas: ['transport'],
		trl: 9,
		deploy: ['public-cloud'],
		data: ['hong-kong'],
		certs: ['pci-dss'],
		price: [200_000, 400_000],
		only: 'en'
	},
	{
		key: 'pipelisten',
		supplier: 'clearpipe',
		title: ['PipeListen', '聽管'],
		summary: [
			'Loggers on valves listen at night and locate leaks by sound in plastic and metal pipes within two metres, without shutting the supply.',
			'安裝於閘掣的記錄器於夜間聆聽，在不停水下以聲學定位膠管及金屬管滲漏，誤差兩米。'
		],
		capabilities: [
			[
				'Locates leaks by sound in plastic and metal pipes',
				'以聲學定位膠管及金屬管滲漏',
				'internet-of-things'
			],
			['Tells leaks from traffic noise', '分辨滲漏與交通噪音', 'machine-learning']
		],
		areas: ['water-drainage'],
		trl: 7,
		references: [['A university campus', '一間大學校園', 2024, false]],
		deploy: ['government-cloud', 'public-cloud'],
		data: ['hong-kong'],
		price: [480_000, 820_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'pipecrawl',
		supplier: 'clearpipe',
		title: ['PipeCrawl', '管行機械人'],
		summary: [
			'A robot that inspects pipes of 150 mm and more from inside with video and sonar.',
			'以影像及聲納從內部檢查直徑150毫米以上水管的機械人。'
		],
		capabilities: [['Inspects pipes from inside', '從內部檢查水管', 'robotics']],
		areas: ['water-drainage', 'facilities'],
		trl: 6,
		deploy: ['on-premises'],
		data: ['hong-kong'],
		only: 'tc'
	},
	{
		key: 'zonesafe',
		supplier: 'safesite',
		title: ['ZoneSafe', '安區'],
		summary: [
			'Tags on helmets and cranes warn a worker within one second of entering a lifting zone; inspectors see which sites have rising risk.',
			'頭盔及天秤上的標籤在工人進入吊運區一秒內發出警告；督察可得知哪些地盤風險正在上升。'
		],
		capabilities: [
			[
				'Warns a worker within one second of entering a zone',
				'工人進入危險區一秒內發出警告',
				'internet-of-things'
			]
		],
		areas: ['employment', 'construction'],
		trl: 8,
		references: [['Eleven construction sites', '十一個建造業地盤', 2025, false]],
		deploy: ['public-cloud', 'private-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [400_000, 700_000],
		capacity: 4,
		weeksToStart: 2
	},
	{
		key: 'siteeye',
		supplier: 'safesite',
		title: ['SiteEye', '地盤眼'],
		summary: [
			'Cameras notice missing helmets, open edges and people under a load.',
			'攝影機發現未戴頭盔、無圍護邊緣及吊運物下方人員。'
		],
		capabilities: [['Notices unsafe acts in video', '從影像發現不安全行為', 'video-analytics']],
		areas: ['employment', 'construction'],
		trl: 7,
		deploy: ['private-cloud', 'edge-device'],
		data: ['hong-kong', 'greater-bay-area'],
		price: [250_000, 450_000],
		capacity: 3,
		weeksToStart: 3
	},
	{
		key: 'facadewing',
		supplier: 'facadeai',
		title: ['FacadeWing', '樓相飛檢'],
		summary: [
			'Drones fly close to buildings in narrow streets; cracks from 0.2 mm and delamination show in photographs and thermal images, and the report is ready for an inspector to sign the next day.',
			'無人機於狹窄街道貼近樓宇飛行，從照片及熱成像找出0.2毫米起的裂縫及空鼓，翌日即可提交供檢驗人員簽署的報告。'
		],
		capabilities: [
			[
				'Detects cracks and delamination from drone photographs and thermal images',
				'從無人機照片及熱成像偵測裂縫及空鼓',
				'computer-vision'
			],
			['Flies close to buildings in narrow streets', '在狹窄街道貼近樓宇飛行', 'drones']
		],
		areas: ['construction', 'public-safety'],
		trl: 7,
		references: [['Forty private buildings', '四十幢私人樓宇', 2025, false]],
		deploy: ['public-cloud', 'government-cloud'],
		data: ['hong-kong'],
		price: [520_000, 760_000],
		capacity: 2,
		weeksToStart: 3
	},
	{
		key: 'wallscan',
		supplier: 'lionrock',
		title: ['WallScan model library', '牆析模型庫'],
		summary: [
			'Open models for façade defects with a bilingual report writer; runs on any drone’s photographs.',
			'外牆缺陷開放模型，附雙語報告撰寫功能，適用於任何無人機照片。'
		],
		capabilities: [
			['Detects façade cracks in photographs', '從照片偵測外牆裂縫', 'computer-vision'],
			['Writes bilingual reports', '撰寫雙語報告', 'natural-language-processing']
		],
		areas: ['construction'],
		trl: 5,
		deploy: ['on-premises', 'government-cloud'],
		data: ['hong-kong'],
		price: [300_000, 450_000],
		capacity: 1,
		weeksToStart: 8
	},
	{
		key: 'xlens',
		supplier: 'cargolens',
		title: ['X-Lens', '透鏡'],
		summary: [
			'Detects threats in dual-energy X-ray images of parcels within 0.4 seconds, beside the scanner’s own screen, and retrains on site with new seizures.',
			'0.4秒內在包裹雙能X光影像中偵測違禁品，結果顯示於掃描機屏幕旁，並可於現場以新檢獲個案重新訓練。'
		],
		capabilities: [
			['Detects threats in dual-energy X-ray images', '在雙能X光影像中偵測違禁品', 'computer-vision'],
			['Retrains on site with new seizures', '可於現場以新檢獲個案重新訓練', 'machine-learning']
		],
		areas: ['customs-immigration', 'public-safety'],
		trl: 8,
		references: [['An express parcel hub', '一個速遞包裹樞紐', 2024, false]],
		deploy: ['on-premises'],
		data: ['hong-kong'],
		certs: ['iso-27001', 'sraa-passed'],
		price: [1_200_000, 1_900_000],
		capacity: 1,
		weeksToStart: 8
	},
	{
		key: 'manifest-check',
		supplier: 'cargolens',
		title: ['ManifestCheck', '艙單核'],
		summary: [
			'Compares manifests with images and past declarations, and ranks containers for inspection.',
			'比對艙單、影像及過往申報，排列須查驗的貨櫃。'
		],
		capabilities: [
			['Ranks containers by risk', '按風險排列貨櫃', 'machine-learning'],
			['Reads manifests', '讀取艙單', 'document-processing']
		],
		areas: ['customs-immigration'],
		trl: 6,
		deploy: ['on-premises', 'government-cloud'],
		data: ['hong-kong'],
		certs: ['iso-27001'],
		price: [600_000, 900_000],
		capacity: 1,
		weeksToStart: 8
	},
	{
		key: 'parcelsort',
		supplier: 'cargolens',
		stage: 'suspended',
		title: ['ParcelSort', '分包通'],
		summary: ['Sorting robots for parcel halls.', '包裹分揀機械人。'],
		capabilities: [['Sorts parcels', '分揀包裹', 'robotics']],
		areas: ['customs-immigration'],
		trl: 6
	},
	{
		key: 'wildeye',
		supplier: 'wildtrack',
		stage: 'draft',
		title: ['WildEye', '野眼'],
		summary: [
			'Recognises 60 species in trail-camera pictures; open source.',
			'識別紅外線相機照片中的六十種動物；開源。'
		],
		capabilities: [
			['Recognises animals in trail-camera pictures', '識別紅外線相機照片中的動物', 'computer-vision']
		],
		areas: ['environment'],
		trl: 6
	},
	{
		key: 'landdelta',
		supplier: 'mapleaf',
		title: ['LandDelta', '地變'],
		summary: [
			'Detects new structures, tree loss and filling between two dates in satellite and aerial images, and drafts a case file with before and after.',
			'在衞星及航空影像中偵測兩個日期之間的新構築物、樹木減少及填土，並草擬附有前後對照的個案檔案。'
		],
		capabilities: [
			['Detects new structures between two dates', '偵測兩個日期之間新建的構築物', 'geospatial'],
			['Segments aerial images', '分割航空影像', 'computer-vision']
		],
		areas: ['planning-land', 'licensing', 'environment'],
		trl: 7,
		references: [['A Greater Bay Area city', '大灣區一個城市', 2024, true]],
		deploy: ['public-cloud', 'on-premises'],
		data: ['greater-bay-area', 'hong-kong'],
		price: [300_000, 550_000],
		capacity: 2,
		weeksToStart: 4
	},
	{
		key: 'treecount',
		supplier: 'mapleaf',
		title: ['TreeCount', '樹點'],
		summary: [
			'An inventory of roadside trees with height and health from laser scans.',
			'以激光掃描建立路旁樹木清單，包括高度及健康狀況。'
		],
		capabilities: [['Measures trees from laser scans', '以激光掃描量度樹木', 'geospatial']],
		areas: ['environment', 'culture-leisure'],
		trl: 7,
		deploy: ['public-cloud'],
		data: ['hong-kong', 'greater-bay-area'],
		price: [150_000, 300_000],
		only: 'tc'
	}
];

/** Cameras, sensors, drones and machines. */
export const sensingSolutions = rows.map(solutionOf);
