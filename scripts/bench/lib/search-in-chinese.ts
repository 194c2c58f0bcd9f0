/** What a lab is searched for, in both scripts, Hong Kong and Mainland wording, and Cantonese; words that are in no list too. */
const SEARCHES = {
	tc: [
		'水浸感應',
		'人工智能 客戶服務',
		'升降機 預測性維修',
		'無人機巡查斜坡',
		'邊度有的士',
		'長者跌倒偵測',
		'電子簽署'
	],
	sc: [
		'街道水淹传感器',
		'机器学习 图像识别',
		'节能照明',
		'空气质量监测',
		'数字孪生',
		'语音识别 会议纪要',
		'卡瓦诺'
	]
};

/**
 * Searches a server in Traditional and Simplified Chinese, so that it has its dictionaries in use when its memory is
 * measured.
 * @returns milliseconds of each search, the first one first
 */
export async function searchInChinese(base: string): Promise<number[]> {
	const times: number[] = [];
	for (const [locale, searches] of Object.entries(SEARCHES))
		for (const search of searches)
			for (const list of ['solutions', 'challenges']) {
				const started = performance.now();
				const answer = await fetch(`${base}/${locale}/${list}?${new URLSearchParams({ q: search })}`);
				if (!(await answer.text()).includes('</html>') || !answer.ok)
					throw new Error(`the search for ${search} answered ${answer.status}`);
				times.push(performance.now() - started);
			}
	return times;
}

/** Prints how long they took. */
export function tellChinese(times: readonly number[]): void {
	console.log(
		`searches in Chinese: first ${(times[0] ?? 0).toFixed(0)} ms, slowest of ${times.length} ${Math.max(...times).toFixed(0)} ms`
	);
}
