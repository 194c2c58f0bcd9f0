import { t, type SampleTrial } from './sample-types.ts';

const procurement = t(
	'Open tender under the standing procurement arrangements when targets are met; the trial’s evidence goes into the specification.',
	'如達標，按既定採購安排公開招標，試驗所得證據納入規格。'
);
const stopAt = (en: string, tc: string) => t(en, tc);
const setUp = t('Installation finished', '完成安裝');
const midway = t('Midway review', '中期檢討');
const report = t('Evaluation report', '評估報告');

/** Fourteen trials: every state, and every decision that one can end with. */
export const trials: readonly SampleTrial[] = [
	{
		challenge: 'traffic',
		solution: 'junctioneye',
		status: 'running',
		price: 880_000,
		weeks: 16,
		budgetOwner: 'Traffic Branch Headquarters',
		approach: t(
			'Ten junctions in Kowloon East, alerts to officers from week five.',
			'於九龍東十個路口試行，第五星期起向人員發出警報。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if more than one alert in five is wrong for two weeks, or if video leaves the roadside device.',
			'如連續兩星期誤報逾兩成，或影像離開路旁裝置，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Time from blocking to alert', '由阻塞至警報的時間'),
				unit: 's',
				direction: 'down',
				baseline: 900,
				target: 60,
				measured: [210, 140, 95, 72, 58]
			},
			{
				name: t('Alerts that are right', '準確警報比率'),
				unit: '%',
				direction: 'up',
				baseline: 50,
				target: 90,
				measured: [71, 78, 84, 88, 91]
			}
		]
	},
	{
		challenge: 'rescue-drones',
		solution: 'searchwing',
		status: 'evaluating',
		price: 1_180_000,
		weeks: 20,
		budgetOwner: 'Planning and Management Group',
		approach: t(
			'Forty searches for volunteers on Lantau, half of them at night.',
			'於大嶼山為義工進行四十次搜索，一半在夜間。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt('Stop on any loss of a drone over people.', '如無人機在人群上空失控，即停止。'),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Time to search one square kilometre', '搜索一平方公里所需時間'),
				unit: 'min',
				direction: 'down',
				baseline: 140,
				target: 20,
				measured: [45, 38, 30, 26, 22, 19]
			},
			{
				name: t('Volunteers found', '尋獲義工比率'),
				unit: '%',
				direction: 'up',
				baseline: 60,
				target: 90,
				measured: [75, 80, 83, 88, 90, 93]
			}
		]
	},
	{
		challenge: 'works-cost',
		solution: 'costcompass',
		status: 'gates-open',
		price: 760_000,
		weeks: 20,
		budgetOwner: 'Quantity Surveying Branch',
		approach: t(
			'Estimates of sixty past projects made blind, then of six new ones beside the surveyors.',
			'先以不知結果方式估算六十個過往項目，再與測量師一同估算六個新項目。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if blind estimates are worse than the surveyors’ early ones.',
			'如盲測估算較測量師早期估算為差，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Difference from the tender', '與標價的差異'),
				unit: '%',
				direction: 'down',
				baseline: 21,
				target: 10,
				measured: []
			}
		]
	},
	{
		challenge: 'census-data',
		solution: 'linkveil',
		status: 'agreed',
		writtenIn: 'tc',
		price: 1_050_000,
		weeks: 24,
		budgetOwner: '普查策劃組',
		approach: t(
			'Synthetic records first; real ones only after the personal-data gate.',
			'先用合成記錄，通過個人資料關卡後才使用真實記錄。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt('Stop on any re-identification.', '如出現任何重新識別身分的情況，即停止。'),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Linkage error', '連結誤差'),
				unit: '%',
				direction: 'down',
				baseline: 6,
				target: 1,
				measured: []
			}
		]
	},
	{
		challenge: 'flood',
		solution: 'gullywatch',
		status: 'follow-up',
		writtenIn: 'tc',
		price: 720_000,
		weeks: 26,
		budgetOwner: '操作及維修部',
		approach: t('Sixty gullies in two districts through one rainy season.', '於兩區六十個渠口試行一個雨季。'),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if fewer than half of the sensors report after a black rainstorm.',
			'如黑色暴雨後少於一半感測器有回報，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Warning before flooding', '水浸前預警時間'),
				unit: 'min',
				direction: 'up',
				baseline: 0,
				target: 30,
				measured: [12, 18, 26, 31, 34]
			},
			{
				name: t('Floods predicted', '成功預測水浸比率'),
				unit: '%',
				direction: 'up',
				baseline: 0,
				target: 80,
				measured: [40, 61, 74, 82, 86]
			}
		],
		decision: { kind: 'scale', reason: '經歷兩次黑色暴雨，兩項目標均已達到。' },
		outcome: {
			summary: t(
				'Sensors in sixty gullies warned of 86 per cent of street floods, 34 minutes ahead on average. Clearing teams reached the right gully first in nine cases of ten, and two low-lying streets stayed dry in a storm that flooded them the year before.',
				'六十個渠口的感測器預警了百分之八十六的街道水浸，平均提前34分鐘。清理隊伍十次有九次首先到達正確渠口；兩條去年同類暴雨中水浸的低窪街道今年未有水浸。'
			),
			lessons: t(
				'Leaves cover a sensor within days in autumn: a twice-monthly wipe was added. Forecasts need the Observatory’s rainfall of the last ten minutes, not of the last hour.',
				'秋季樹葉數日便會蓋住感測器，因此加入每月兩次清潔。預測須使用天文台過去十分鐘而非一小時的雨量。'
			)
		}
	},
	{
		challenge: 'rodents',
		solution: 'nightrat',
		status: 'follow-up',
		others: [
			{
				solution: 'binlevel',
				price: 260_000,
				weeks: 10,
				approach: t(
					'Sensors in two hundred refuse bins show which overflow at night, when rodents come.',
					'於二百個垃圾桶安裝感測器，顯示夜間鼠患出沒時哪些已滿。'
				),
				reason:
					'Full bins explain part of it, but the department has to see where rodents run to place its traps.'
			}
		],
		price: 400_000,
		weeks: 16,
		budgetOwner: 'Pest Control Advisory Section',
		approach: t('A hundred places in four districts.', '於四區一百個地點試行。'),
		routeToProcurement: procurement,
		stopConditions: stopAt('Stop if cameras record people’s faces.', '如攝影機錄得市民容貌，即停止。'),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Rodents counted a night', '每晚點算老鼠數目'),
				unit: '',
				direction: 'down',
				baseline: 420,
				target: 250,
				measured: [410, 380, 330, 280, 235]
			}
		],
		decision: { kind: 'scale', reason: 'Measures guided by the map halved activity in four weeks.' },
		outcome: {
			summary: t(
				'Traps placed by the map caught three times as many rodents as traps placed by habit, and counted activity fell by 44 per cent in four weeks.',
				'按地圖放置的捕鼠器，捕獲數目是按習慣放置的三倍；四星期內點算到的活動減少百分之四十四。'
			),
			lessons: t(
				'Rubbish rooms matter more than drains. Contractors need the map on a phone, not in a report.',
				'垃圾房比渠道更重要。承辦商需要手機地圖而非報告。'
			)
		}
	},
	{
		challenge: 'library-chatbot',
		solution: 'shelftalk',
		status: 'closed',
		price: 300_000,
		weeks: 10,
		budgetOwner: 'Libraries and Development Division',
		approach: t('Three libraries and the web catalogue.', '於三間圖書館及網上目錄試行。'),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if it names a book that does not exist more than once in a thousand answers.',
			'如每千次回答中虛構書目多於一次，即停止。'
		),
		milestones: [setUp, midway],
		kpis: [
			{
				name: t('Readers who borrowed a suggested book', '借閱推薦書籍的讀者比率'),
				unit: '%',
				direction: 'up',
				baseline: 10,
				target: 30,
				measured: [12, 14, 15]
			}
		],
		decision: {
			kind: 'stop',
			reason: 'Readers liked the talk but borrowed little more; invented editions broke the stop condition.'
		},
		outcome: {
			summary: t(
				'The assistant was popular with children and was stopped in week seven: editions that do not exist appeared four times in a thousand answers, above the limit of one.',
				'助理頗受兒童歡迎，但於第七星期停止：每千次回答出現四次不存在的版本，超出一次的上限。'
			),
			lessons: t(
				'Catalogue records without an ISBN are where invention happens. Clean the catalogue first.',
				'虛構多出現於沒有國際標準書號的目錄記錄，應先整理目錄。'
			)
		}
	},
	{
		challenge: 'sign-language',
		solution: 'livecaption',
		status: 'closed',
		price: 260_000,
		weeks: 12,
		budgetOwner: 'Special Education Division',
		approach: t(
			'Six classrooms of three schools, one subject after another, with the glossary of each.',
			'於三間學校六個課室試行，逐科配合該科詞彙表。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if a pupil’s voice is kept after the lesson without consent.',
			'如未經同意於課後保存學生聲音，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Errors in a hundred words', '每百字錯誤'),
				unit: '',
				direction: 'down',
				baseline: 34,
				target: 10,
				measured: [24, 21, 19, 18]
			},
			{
				name: t('Delay of captions', '字幕延遲'),
				unit: 's',
				direction: 'down',
				baseline: 6,
				target: 2,
				measured: [2.4, 1.9, 1.8, 1.7]
			}
		],
		decision: {
			kind: 'redesign',
			reason:
				'Captions are quick enough, and teachers’ speech is nearly right. Pupils’ answers are lost: try again with a microphone at every table.'
		},
		outcome: {
			summary: t(
				'Captions appeared within 1.7 seconds, and of a teacher’s words eight in a hundred were wrong. Of pupils’ words from the back of the room it was one in three, so that lessons with discussion could not be followed. The trial will be repeated with table microphones.',
				'字幕於1.7秒內顯示，教師語音每百字錯八個；但課室後方學生的語音每三字便錯一個，以致無法跟上課堂討論。試驗將加設桌面咪高峰後重新進行。'
			),
			lessons: t(
				'Measure the teacher and the pupils apart from the first week: the mean hid the difference for a month. Glossaries halve the errors in science, and change nothing in language lessons.',
				'由首星期起應分開量度教師與學生的語音，平均數令差別隱藏了一個月。詞彙表令理科錯誤減半，對語文科則無影響。'
			)
		}
	},
	{
		challenge: 'energy',
		solution: 'chilleropt',
		status: 'closed',
		price: 420_000,
		weeks: 20,
		budgetOwner: 'Property Services Branch',
		approach: t(
			'Two office towers: advice to the operators for four weeks, then direct control at night.',
			'於兩幢辦公大樓試行：首四星期向操作員提供建議，其後夜間直接控制。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if complaints of heat or cold double in a week.',
			'如一星期內過冷或過熱的投訴倍增，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Electricity saved', '節省電力'),
				unit: '%',
				direction: 'up',
				baseline: 0,
				target: 15,
				measured: [4, 7, 10, 11, 12]
			},
			{
				name: t('Complaints a week', '每星期投訴'),
				unit: '',
				direction: 'down',
				baseline: 16,
				target: 14,
				measured: [13, 12, 14, 11, 11]
			}
		],
		decision: {
			kind: 'hold',
			reason:
				'Twelve per cent is saved without more complaints. The chillers of both towers are replaced within two years: decide when the new ones run.'
		},
		outcome: {
			summary: t(
				'Control by forecast load saved 12 per cent of electricity, short of the 15 per cent aimed for, and complaints did not rise. Old chillers cannot run below half load, which costs the rest. As they are to be replaced, the decision waits for the new plant.',
				'按預測負荷控制可節省百分之十二電力，未達百分之十五的目標，投訴並無增加。舊冷水機組不能以低於一半負荷運行，因而未能達標。機組即將更換，待新機組投入運作後再作決定。'
			),
			lessons: t(
				'Ask for the lowest load of the plant before setting a target. Operators trusted the advice once they saw why each change was proposed.',
				'訂定目標前，應先查明機組的最低負荷。操作員看到每項調整的理由後，便信任系統的建議。'
			)
		}
	},
	{
		challenge: 'falls',
		solution: 'carefall',
		status: 'running',
		writtenIn: 'tc',
		price: 560_000,
		weeks: 20,
		budgetOwner: '安老服務科',
		approach: t('Eighty beds in three homes.', '於三間院舍八十張床位試行。'),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if a fall goes unnoticed for five minutes twice.',
			'如兩次出現跌倒後五分鐘仍未察覺，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Time from fall to staff', '由跌倒至職員到場時間'),
				unit: 's',
				direction: 'down',
				baseline: 1500,
				target: 60,
				measured: [120, 85, 64]
			},
			{
				name: t('False alarms a bed each week', '每床每星期誤報次數'),
				unit: '',
				direction: 'down',
				baseline: 4,
				target: 1,
				measured: [2.6, 1.8, 1.1]
			}
		],
		others: [
			{
				solution: 'wandersafe',
				price: 410_000,
				weeks: 16,
				approach: t(
					'A watch for each of eighty residents, and a beacon at every door and corridor.',
					'為八十名院友各配一隻手錶，並於每道門及走廊裝設信標。'
				),
				reason: '手錶須長時間佩戴，院友多不願意；跌倒亦多在浴室發生，雷達無須佩戴。'
			}
		]
	},
	{
		challenge: 'immd-queues',
		solution: 'queuecast',
		status: 'paused',
		writtenIn: 'tc',
		price: 320_000,
		weeks: 12,
		budgetOwner: '個人證件部',
		approach: t('Two offices, forecasts shown inside first.', '於兩個辦事處試行，預測先供內部使用。'),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if a published time is wrong by an hour twice in a week.',
			'如一星期內公布時間兩次相差一小時，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Forecast error', '預測誤差'),
				unit: 'min',
				direction: 'down',
				baseline: 48,
				target: 15,
				measured: [31, 24]
			}
		],
		pauseReason: '其中一個辦事處正在搬遷，下月恢復。',
		others: [
			{
				solution: 'smartslot',
				price: 350_000,
				weeks: 12,
				approach: t(
					'Appointments for half of the counters, with a reminder a day before.',
					'半數櫃位改為預約，並於一天前發出提示。'
				),
				reason: '預約方案有助分散人流，但本需要是向未有預約的市民公布輪候時間。'
			}
		]
	},
	{
		challenge: 'lifts',
		solution: 'liftdoctor',
		status: 'ready',
		price: 700_000,
		weeks: 26,
		budgetOwner: 'General Engineering Services Division',
		approach: t('Two hundred lifts of nine makes.', '於九個品牌共二百部升降機試行。'),
		routeToProcurement: procurement,
		stopConditions: stopAt(
			'Stop if installation affects a lift’s safety gear.',
			'如安裝影響升降機安全裝置，即停止。'
		),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Failures predicted three days ahead', '提前三日預測故障比率'),
				unit: '%',
				direction: 'up',
				baseline: 0,
				target: 60,
				measured: []
			}
		]
	},
	{
		challenge: 'road-defects',
		solution: 'pavescan-go',
		status: 'running',
		writtenIn: 'tc',
		price: 450_000,
		weeks: 12,
		budgetOwner: '維修組',
		approach: t(
			'Twelve works vehicles on all trunk roads of the New Territories.',
			'以十二輛工程車覆蓋新界所有主幹道。'
		),
		routeToProcurement: procurement,
		stopConditions: stopAt('Stop if faces or plates are stored.', '如儲存容貌或車牌，即停止。'),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Defects found before a report', '早於市民舉報發現的損毀'),
				unit: '%',
				direction: 'up',
				baseline: 35,
				target: 80,
				measured: [52, 61, 70, 77]
			}
		]
	},
	{
		challenge: 'dumping',
		solution: 'nighttip',
		status: 'proposed',
		writtenIn: 'tc',
		price: 580_000,
		weeks: 16,
		budgetOwner: '環保法規管理科',
		approach: t('Eight black spots in the north-west New Territories.', '於新界西北八個黑點試行。'),
		routeToProcurement: procurement,
		stopConditions: stopAt('Stop if alerts cannot be used as evidence.', '如警報不能用作證據，即停止。'),
		milestones: [setUp, midway, report],
		kpis: [
			{
				name: t('Alerts within five minutes', '五分鐘內發出警報比率'),
				unit: '%',
				direction: 'up',
				baseline: 0,
				target: 90,
				measured: []
			}
		]
	}
];
