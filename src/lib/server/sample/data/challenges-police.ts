import { t, type SampleChallenge } from './sample-types.ts';

const constraints = {
	dataLocations: ['hong-kong' as const],
	deploymentModels: ['government-cloud' as const, 'on-premises' as const],
	certifications: [],
	security: 'restricted' as const,
	minimumTrl: 6,
	languages: ['en' as const, 'tc' as const]
};

/** More needs of the bureau that visitors of the sample lab sign in to, so that its workspace shows every stage. */
export const policeChallenges: readonly SampleChallenge[] = [
	{
		key: 'crowd-events',
		department: 'hkpf',
		stage: 'matching',
		dueInDays: 18,
		content: {
			title: t('See crowding at public events before it is dangerous', '在公眾活動人群過度擠迫前及早察覺'),
			problem: t(
				'At fireworks and festivals several hundred thousand people gather within two hours. Commanders judge the density by eye and by radio, and close a station or a street when it is already full.',
				'煙花匯演及節慶期間，數十萬人在兩小時內聚集。指揮人員以目測及無線電通報判斷密度，往往在街道或車站已滿時才封閉。'
			),
			outcomeWanted: t(
				'Density for each street section every minute from existing cameras, a warning ten minutes before a section is full, and no picture of any face kept.',
				'以現有攝影機每分鐘估算各路段人群密度，在路段飽和前十分鐘發出警示，且不保留任何人臉影像。'
			),
			usersAffected: t(
				'Event commanders; up to 400,000 visitors on one evening.',
				'活動指揮人員；單晚最多四十萬名市民及旅客。'
			),
			areas: ['public-safety', 'tourism'],
			technologies: ['video-analytics', 'forecasting'],
			capabilities: [
				{
					text: t('Count people without recognising faces', '點算人數而不識別人臉'),
					technology: 'video-analytics',
					must: true
				},
				{
					text: t('Forecast density ten minutes ahead', '預測十分鐘後的人群密度'),
					technology: 'forecasting',
					must: false
				}
			],
			constraints: { ...constraints, deploymentModels: ['government-cloud', 'edge-device'] },
			budget: { min: 300_000, max: 700_000 },
			trialWeeks: 12
		}
	},
	{
		key: 'phone-deception',
		department: 'hkpf',
		stage: 'awaiting-approval',
		dueInDays: 45,
		content: {
			title: t('Notice new patterns of telephone deception within a day', '在一日內察覺電話騙案的新手法'),
			problem: t(
				'About a hundred reports of deception come in every day as free text in Chinese and English. A new script is noticed only when several analysts happen to read the same case, often after two weeks.',
				'每日約有一百宗騙案報告以中英文自由文字提交。新騙術往往要待數名分析人員碰巧讀到相同案情，通常兩星期後才被發現。'
			),
			outcomeWanted: t(
				'Reports that tell the same story are grouped daily, with the sentences that they share, so that a warning goes out within a day.',
				'每日把案情相同的報告歸類，並列出相同語句，以便在一日內發出防騙提示。'
			),
			areas: ['public-safety', 'citizen-services'],
			technologies: ['natural-language-processing'],
			capabilities: [
				{
					text: t('Group reports by what happened, in Chinese and English', '按中英文案情把報告歸類'),
					technology: 'natural-language-processing',
					must: true
				}
			],
			constraints: { ...constraints, deploymentModels: ['on-premises'] },
			budget: { min: 400_000, max: 900_000 },
			trialWeeks: 16
		}
	},
	{
		key: 'lost-property',
		department: 'hkpf',
		stage: 'draft',
		content: {
			title: t('Find the owners of lost property faster', '加快尋找失物物主'),
			problem: t(
				'Stations record lost items in words of their own choosing, so a report of “navy rucksack” does not meet an entry of “blue bag”.',
				'各警署自行選詞記錄失物，因此「深藍背囊」的報失不會與「藍色袋」的記錄配對。'
			)
		}
	}
];
