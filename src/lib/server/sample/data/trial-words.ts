import { t } from './sample-types.ts';

/** What each gate was filled in with, by its code in the default set. */
export const gateNotes: Readonly<Record<string, ReturnType<typeof t>>> = {
	'ai-impact': t(
		'The model only suggests; a named officer confirms every case. False alarms and misses are counted weekly, and the officer can switch it off. The assessment was done with the supplier last week.',
		'模型只提供建議，每宗個案均由指定人員確認。每星期點算誤報及漏報，人員可隨時停用。評估已於上星期與供應商一同完成。'
	),
	'personal-data': t(
		'No names are collected. What could identify a person is deleted within 24 hours, and only two officers have access. The privacy impact assessment is with our data protection officer.',
		'不收集姓名。可識別身分的資料於24小時內刪除，只有兩名人員可查閱。私隱影響評估已交保障資料主任。'
	),
	'cross-boundary': t(
		'All data stay in a data centre in Tseung Kwan O; support staff abroad see no records.',
		'所有數據存放於將軍澳的數據中心；境外支援人員不會接觸任何記錄。'
	),
	'it-security': t(
		'An independent assessor finished the security risk assessment and audit last month. Two minor findings were mended; none is open.',
		'獨立評估者已於上月完成保安風險評估及審計，兩項輕微發現已修正，沒有尚待處理的發現。'
	),
	'intellectual-property': t(
		'The trial’s results belong to the Government; the product stays ours. The training data are licensed for this use.',
		'試驗成果歸政府所有，產品仍屬本公司。訓練數據已取得作此用途的特許。'
	),
	procurement: t(
		'The controlling officer has approved the money; a direct purchase below the quotation limit, on file since last week.',
		'管制人員已批准撥款，以低於報價上限的直接採購方式進行，上星期已存檔。'
	)
};

export const gateCondition = t(
	'Report every incident to the lab within two working days.',
	'任何事故須於兩個工作天內向實驗室匯報。'
);
/** Why the lab asked for a gate, or did not approve it. */
export const gateReasons = {
	required: t(
		'The supplier’s support team has moved to Shenzhen since: this gate is needed after all.',
		'供應商的支援團隊其後遷往深圳，因此仍須通過此關卡。'
	),
	returned: t(
		'Please attach the report itself and name the assessor; a summary is not enough to decide on.',
		'請附上完整報告並註明評估者；只憑摘要未能作出決定。'
	),
	rejected: t(
		'The support contract lets staff outside Hong Kong read the records, against what is written here.',
		'支援合約容許香港境外人員查閱記錄，與所述不符。'
	)
};
export const midwayDecision = t(
	'Go on as planned: the midway figures are on course.',
	'中期數字符合進度，按原定計劃繼續。'
);
export const followUpNote = t(
	'Still in use; the department has put it into next year’s estimates.',
	'方案仍在使用，部門已列入下年度預算。'
);
