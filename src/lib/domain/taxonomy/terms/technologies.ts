import type { TermData } from './term-data.ts';

/** Technologies that suppliers name and bureaux ask for. */
export const technologies: readonly TermData[] = [
	{
		code: 'machine-learning',
		en: 'Machine learning',
		tc: '機器學習',
		synonyms: ['ML', 'predictive model', 'deep learning', '深度學習', '預測模型']
	},
	{
		code: 'generative-ai',
		en: 'Generative AI and language models',
		tc: '生成式人工智能及語言模型',
		synonyms: ['LLM', 'GenAI', 'large language model', '大語言模型', '大模型']
	},
	{
		code: 'computer-vision',
		en: 'Computer vision',
		tc: '電腦視覺',
		sc: '计算机视觉',
		synonyms: ['image recognition', 'object detection', '圖像識別', '影像辨識']
	},
	{
		code: 'video-analytics',
		en: 'Video analytics',
		tc: '視像分析',
		sc: '视频分析',
		synonyms: ['CCTV analytics', '閉路電視分析', '影像分析']
	},
	{
		code: 'natural-language-processing',
		en: 'Natural language processing',
		tc: '自然語言處理',
		synonyms: ['NLP', 'text mining', '文字探勘']
	},
	{
		code: 'speech',
		en: 'Speech recognition and synthesis',
		tc: '語音識別及合成',
		synonyms: ['ASR', 'text to speech', 'transcription', '語音轉文字', '謄寫']
	},
	{
		code: 'machine-translation',
		en: 'Machine translation',
		tc: '機器翻譯',
		synonyms: ['translation', '自動翻譯']
	},
	{
		code: 'chatbot',
		en: 'Chatbots and virtual assistants',
		tc: '聊天機械人及虛擬助理',
		sc: '聊天机器人及虚拟助理',
		synonyms: ['virtual agent', 'conversational AI', '智能客服', '對話機械人']
	},
	{
		code: 'document-processing',
		en: 'Document processing and OCR',
		tc: '文件處理及光學字符識別',
		synonyms: ['OCR', 'form extraction', '文字辨識', '表格擷取']
	},
	{
		code: 'data-analytics',
		en: 'Data analytics and visualisation',
		tc: '數據分析及可視化',
		synonyms: ['business intelligence', 'dashboard', '儀表板', '商業智能']
	},
	{
		code: 'forecasting',
		en: 'Forecasting and optimisation',
		tc: '預測及優化',
		synonyms: ['operations research', 'scheduling', '排程', '運籌學']
	},
	{
		code: 'internet-of-things',
		en: 'Internet of Things and sensors',
		tc: '物聯網及感測器',
		sc: '物联网及传感器',
		synonyms: ['IoT', 'sensor network', '傳感器', '智能感應']
	},
	{
		code: 'drones',
		en: 'Drones',
		tc: '無人機',
		synonyms: ['UAV', 'unmanned aerial vehicle', '無人駕駛航空器', '低空經濟']
	},
	{
		code: 'robotics',
		en: 'Robotics',
		tc: '機械人技術',
		sc: '机器人技术',
		synonyms: ['robot', 'autonomous vehicle', '機器人']
	},
	{
		code: 'geospatial',
		en: 'Geospatial and mapping',
		tc: '地理空間及製圖',
		synonyms: ['GIS', 'satellite imagery', '地理資訊系統', '遙感']
	},
	{
		code: 'bim',
		en: 'Building information modelling',
		tc: '建築信息模擬',
		sc: '建筑信息模型',
		synonyms: ['BIM', '建築資訊模型']
	},
	{
		code: 'digital-twin',
		en: 'Digital twin and simulation',
		tc: '數碼孿生及模擬',
		sc: '数字孪生及仿真',
		synonyms: ['simulation', '數字孿生', '仿真']
	},
	{
		code: 'ar-vr',
		en: 'Augmented and virtual reality',
		tc: '擴增及虛擬實境',
		sc: '增强现实及虚拟现实',
		synonyms: ['AR', 'VR', 'extended reality', '虛擬現實']
	},
	{ code: 'blockchain', en: 'Blockchain', tc: '區塊鏈', synonyms: ['distributed ledger', '分布式帳本'] },
	{
		code: 'digital-identity',
		en: 'Digital identity',
		tc: '數碼身分',
		sc: '数字身份',
		synonyms: ['iAM Smart', 'authentication', '智方便', '身分認證']
	},
	{
		code: 'cybersecurity',
		en: 'Cybersecurity',
		tc: '網絡安全',
		synonyms: ['threat detection', 'penetration test', '資訊保安']
	},
	{
		code: 'privacy-technology',
		en: 'Privacy-enhancing technology',
		tc: '私隱增強技術',
		sc: '隐私增强技术',
		synonyms: ['anonymisation', 'federated learning', '匿名化', '聯邦學習']
	},
	{
		code: 'process-automation',
		en: 'Process automation',
		tc: '流程自動化',
		synonyms: ['RPA', 'workflow', '機械人流程自動化', '工作流程']
	},
	{
		code: 'low-code',
		en: 'Low-code platforms and e-forms',
		tc: '低代碼平台及電子表格',
		sc: '低代码平台及电子表单',
		synonyms: ['no-code', 'e-form', '電子表格']
	},
	{
		code: 'knowledge-graph',
		en: 'Knowledge graphs and search',
		tc: '知識圖譜及搜尋',
		sc: '知识图谱及搜索',
		synonyms: ['semantic search', 'enterprise search', '語義搜尋']
	},
	{
		code: 'data-exchange',
		en: 'Data exchange and APIs',
		tc: '數據交換及應用程式介面',
		sc: '数据交换及应用程序接口',
		synonyms: ['API', 'interoperability', '數據交換閘', '互通']
	},
	{
		code: 'cloud',
		en: 'Cloud and edge computing',
		tc: '雲端及邊緣運算',
		sc: '云计算及边缘计算',
		synonyms: ['edge computing', '雲計算']
	},
	{
		code: 'telecommunications',
		en: '5G and communications',
		tc: '5G 及通訊',
		sc: '5G 及通信',
		synonyms: ['5G', 'wireless', '無線通訊']
	},
	{
		code: 'biometrics',
		en: 'Biometrics',
		tc: '生物特徵識別',
		synonyms: ['face recognition', 'fingerprint', '人臉識別']
	},
	{
		code: 'green-technology',
		en: 'Energy and green technology',
		tc: '能源及綠色科技',
		synonyms: ['energy saving', 'carbon', '節能', '減碳']
	},
	{
		code: 'health-technology',
		en: 'Health technology',
		tc: '醫療科技',
		synonyms: ['telehealth', 'gerontechnology', '樂齡科技', '遙距醫療']
	}
];
