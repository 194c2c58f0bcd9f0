import { t, type SampleChallenge } from './sample-types.ts';

const cap = (en: string, tc: string, technology: string, must = true) => ({
	text: t(en, tc),
	technology,
	must
});

/** Services to people, language, data and the administration itself. */
export const peopleChallenges: readonly SampleChallenge[] = [
	{
		key: 'census-data',
		department: 'censtatd',
		stage: 'matching',
		content: {
			title: t('Use administrative data to lighten the population census', '運用行政數據簡化人口普查'),
			problem: t(
				'A census asks every household for facts that departments already hold. Records are kept under different identifiers and address formats, and nobody may see a joined record of a person.',
				'人口普查向每個住戶收集部門已持有的資料。各部門的記錄使用不同識別碼及地址格式，而任何人均不得看到個人的合併記錄。'
			),
			outcomeWanted: t(
				'Link records of three departments with an error below one per cent without revealing anyone, and state the quality of each derived figure.',
				'在不揭露任何人身分的情況下連結三個部門的記錄，誤差低於百分之一，並列明每項衍生數字的質素。'
			),
			areas: ['statistics-finance', 'internal-administration'],
			technologies: ['privacy-technology', 'data-exchange', 'data-analytics'],
			capabilities: [
				cap(
					'Link records across departments without revealing identities',
					'在不揭露身分下跨部門連結記錄',
					'privacy-technology'
				),
				cap('Match Chinese and English names and addresses', '比對中英文姓名及地址', 'data-analytics'),
				cap('Connect through the data exchange gateway', '經數據交換閘連接', 'data-exchange', false)
			],
			systems: ['Consented data exchange gateway'],
			datasets: [
				{
					name: t('Synthetic records of 100,000 people', '十萬人的合成記錄'),
					classification: 'unclassified',
					personalData: false,
					format: 'CSV'
				}
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['on-premises', 'government-cloud'],
				certifications: ['iso-27001', 'iso-27701'],
				security: 'confidential',
				minimumTrl: 5,
				languages: ['en', 'tc']
			},
			budget: { min: 700_000, max: 1_400_000 },
			trialWeeks: 24
		}
	},
	{
		key: 'library-chatbot',
		department: 'lcsd',
		stage: 'matching',
		content: {
			title: t('A reading adviser for public libraries', '公共圖書館閱讀顧問'),
			problem: t(
				'Readers ask staff for "a book like this one". Catalogue search needs exact titles and does not understand Cantonese expressions.',
				'讀者常請職員推薦「類似這本」的書。目錄搜尋須輸入準確書名，亦不理解廣東話用語。'
			),
			outcomeWanted: t(
				'An assistant in three languages that recommends from our own collection, says why, and never invents a book.',
				'以三種語言推薦館藏書籍並說明原因、絕不虛構書目的助理。'
			),
			areas: ['culture-leisure', 'citizen-services'],
			technologies: ['chatbot', 'generative-ai', 'knowledge-graph'],
			capabilities: [
				cap('Answer only from the catalogue', '只根據館藏目錄作答', 'knowledge-graph'),
				cap('Understand spoken Cantonese', '理解廣東話口語', 'natural-language-processing', false)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'private-cloud'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 5,
				languages: ['en', 'tc', 'sc']
			},
			budget: { min: 200_000, max: 500_000 },
			trialWeeks: 10
		}
	},
	{
		key: 'falls',
		department: 'swd',
		stage: 'matching',
		content: {
			title: t('Notice falls in residential care homes without cameras', '不用鏡頭偵測安老院舍長者跌倒'),
			problem: t(
				'Two thirds of falls in care homes happen at night in bedrooms and toilets. Cameras are not acceptable there, and pendants are left on the table.',
				'安老院舍三分之二的跌倒事故於夜間在睡房及洗手間發生。該處不宜安裝鏡頭，而長者往往把求助吊墜放在桌上。'
			),
			outcomeWanted: t(
				'Staff are told within thirty seconds of a fall, with fewer than one false alarm a bed each week, and see who got up at night more often than usual.',
				'跌倒後三十秒內通知職員，每張床每星期誤報少於一次，並能得知哪些長者夜間起床次數異常。'
			),
			areas: ['elderly-care', 'health'],
			technologies: ['internet-of-things', 'health-technology', 'machine-learning'],
			capabilities: [
				cap('Detect falls without cameras', '不用鏡頭偵測跌倒', 'internet-of-things'),
				cap('Show changes in night-time activity', '顯示夜間活動變化', 'health-technology', false)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['private-cloud', 'government-cloud', 'edge-device'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['tc']
			},
			budget: { min: 400_000, max: 800_000 },
			trialWeeks: 20
		}
	},
	{
		key: 'sign-language',
		department: 'edb',
		stage: 'matching',
		content: {
			title: t('Captions and sign language support in mainstream classrooms', '主流課室的字幕及手語支援'),
			problem: t(
				'Pupils with hearing impairment follow lessons through a teaching assistant who takes notes. Lessons switch between Cantonese and English in one sentence, and ordinary captions fail.',
				'聽障學生靠教學助理抄寫筆記跟上課堂。課堂一句話中常夾雜粵語及英語，一般字幕系統無法應付。'
			),
			outcomeWanted: t(
				'Captions within two seconds with fewer than ten errors in a hundred words for mixed Cantonese and English, kept as notes after the lesson.',
				'於兩秒內顯示粵英夾雜的字幕，每百字錯誤少於十個，並於課後保存為筆記。'
			),
			areas: ['education', 'elderly-care'],
			technologies: ['speech', 'natural-language-processing'],
			capabilities: [cap('Transcribe mixed Cantonese and English live', '實時謄寫粵英夾雜的語音', 'speech')],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'private-cloud'],
				certifications: [],
				security: 'restricted',
				minimumTrl: 5,
				languages: ['en', 'tc']
			},
			budget: { min: 200_000, max: 450_000 },
			trialWeeks: 16
		}
	},
	{
		key: 'complaints',
		department: 'had',
		stage: 'published',
		dueInDays: 18,
		content: {
			title: t(
				'Send citizens’ requests to the right office the first time',
				'首次即把市民個案轉介至正確部門'
			),
			problem: t(
				'District offices receive 15,000 letters, e-mails and calls a month in Chinese and English. One in five goes to the wrong office first and loses four days.',
				'各區民政事務處每月收到一萬五千宗中英文信件、電郵及來電。五分之一最初轉介至錯誤的部門，延誤四天。'
			),
			outcomeWanted: t(
				'Suggest the right office with reasons, find earlier cases about the same thing, and draft a reply that an officer finishes.',
				'建議正確的部門並說明理由，找出同一事項的過往個案，並擬備回覆初稿供人員修訂。'
			),
			areas: ['citizen-services', 'internal-administration'],
			technologies: ['natural-language-processing', 'generative-ai', 'knowledge-graph'],
			capabilities: [
				cap(
					'Classify Chinese and English correspondence with reasons',
					'將中英文來函分類並說明理由',
					'natural-language-processing'
				),
				cap('Draft replies from approved templates', '根據核准範本擬備回覆', 'generative-ai', false)
			],
			systems: ['1823 case system'],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 6,
				languages: ['en', 'tc', 'sc']
			},
			budget: { min: 300_000, max: 700_000 },
			trialWeeks: 14
		}
	},
	{
		key: 'subtitles',
		department: 'isd',
		stage: 'matching',
		dueInDays: 8,
		content: {
			title: t('Trilingual subtitles for press conferences in minutes', '記者會三語字幕即時製作'),
			problem: t(
				'Transcripts and subtitles of press conferences take a team four hours. Citizens see rumours online before they see the words that were said.',
				'製作記者會的謄本及字幕需時四小時。市民往往先在網上看到傳言，才看到原話。'
			),
			outcomeWanted: t(
				'A Chinese transcript and English and Simplified Chinese subtitles within ten minutes, which an editor can correct beside the video.',
				'十分鐘內完成中文謄本及英文、簡體中文字幕，編輯可對照影片修正。'
			),
			areas: ['internal-administration', 'citizen-services'],
			technologies: ['speech', 'machine-translation'],
			capabilities: [
				cap('Transcribe Cantonese speech with names and places', '謄寫粵語並正確處理人名地名', 'speech'),
				cap(
					'Translate Chinese to English in government style',
					'以政府文體將中文譯成英文',
					'machine-translation'
				)
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud', 'on-premises'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 6,
				languages: ['en', 'tc', 'sc']
			},
			budget: { min: 250_000, max: 500_000 },
			trialWeeks: 8
		}
	},
	{
		key: 'appointments',
		department: 'dh',
		stage: 'returned',
		content: {
			title: t('Fewer missed appointments at child health centres', '減少母嬰健康院失約'),
			problem: t(
				'One appointment in six is missed, while others wait weeks.',
				'每六個預約便有一個失約，而其他人須輪候數星期。'
			),
			outcomeWanted: t(
				'Halve missed appointments and offer freed slots the same day.',
				'失約率減半，並於同日開放騰出的時段。'
			),
			areas: ['health', 'citizen-services'],
			technologies: ['forecasting', 'process-automation'],
			capabilities: [cap('Predict missed appointments', '預測失約', 'forecasting')],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud'],
				certifications: ['iso-27001'],
				security: 'restricted',
				minimumTrl: 5,
				languages: ['en', 'tc']
			},
			budget: { min: 150_000, max: 350_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'legal-translation',
		department: 'doj',
		stage: 'published',
		dueInDays: 30,
		content: {
			title: t('Consistent translation of legal documents', '法律文件翻譯用語一致'),
			problem: t(
				'Translators search past bilingual documents by hand to keep terms consistent. General machine translation gets legal terms wrong and may not leave the network.',
				'翻譯人員以人手翻查過往雙語文件以統一用語。一般機器翻譯常把法律用語譯錯，而文件亦不得離開內部網絡。'
			),
			outcomeWanted: t(
				'Translation drafts between English and Chinese that follow our term base, show the precedents they rest on, and run inside our network.',
				'在內部網絡運行、遵從詞彙庫並列出所依據先例的中英翻譯初稿。'
			),
			areas: ['internal-administration'],
			technologies: ['machine-translation', 'generative-ai', 'knowledge-graph'],
			capabilities: [
				cap('Translate with a client’s own term base', '按客戶詞彙庫翻譯', 'machine-translation'),
				cap('Run inside a closed network', '於封閉網絡內運行', 'cloud')
			],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['on-premises'],
				certifications: ['iso-27001'],
				security: 'confidential',
				minimumTrl: 5,
				languages: ['en', 'tc']
			},
			budget: { min: 400_000, max: 900_000 },
			trialWeeks: 20
		}
	},
	{
		key: 'training',
		department: 'csb',
		stage: 'withdrawn',
		content: {
			title: t('Practice conversations for counter staff', '前線櫃位人員情境練習'),
			problem: t(
				'New counter staff learn to deal with difficult situations from colleagues. Role play needs trainers who are booked out.',
				'新入職櫃位人員靠同事傳授應對困難情況的技巧。情境練習須由導師帶領，但導師檔期已滿。'
			),
			outcomeWanted: t(
				'Practice dialogues with feedback in Cantonese and English.',
				'提供粵語及英語情境對話練習及回饋。'
			),
			areas: ['employment', 'internal-administration'],
			technologies: ['generative-ai', 'speech', 'ar-vr'],
			capabilities: [cap('Hold a spoken practice dialogue in Cantonese', '以粵語進行口語情境對話', 'speech')],
			constraints: {
				dataLocations: ['hong-kong'],
				deploymentModels: ['government-cloud'],
				certifications: [],
				security: 'unclassified',
				minimumTrl: 4,
				languages: ['en', 'tc']
			},
			budget: { min: 150_000, max: 300_000 },
			trialWeeks: 10
		}
	}
];
