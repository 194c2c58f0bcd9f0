import type { Locale } from './locale.ts';

/** Which script alone has a character; undefined for one that both have. */
export type ScriptOf = (character: string) => 'tc' | 'sc' | undefined;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether a text is English or Chinese in the main: a Chinese character says as much as three letters or so.
 * @returns undefined where there are neither Chinese characters nor Latin letters
 */
export function mostly(text: string): 'en' | 'zh' | undefined {
	const han = count(text, /\p{Script=Han}/gu);
	const latin = count(text, /\p{Script=Latin}/gu);
	if (han === 0 && latin === 0) return undefined;
	return han * 3 < latin ? 'en' : 'zh';
}

/**
 * The language a text is mostly in (`mostly`), Chinese by its script.
 * @param either the script of Chinese in which no character tells, or as many for one as for the other
 * @returns undefined where there are neither Chinese characters nor Latin letters
 */
export function mostlyIn(text: string, scriptOf: ScriptOf, either: 'tc' | 'sc'): Locale | undefined {
	const language = mostly(text);
	if (language !== 'zh') return language;
	let traditional = 0;
	let simplified = 0;
	for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
		const script = scriptOf(character);
		if (script === 'tc') traditional++;
		else if (script === 'sc') simplified++;
	}
	if (traditional === simplified) return either;
	return simplified > traditional ? 'sc' : 'tc';
}

/**
 * Characters that one script alone writes, by how often official prose uses them: 19 in 20 of those that tell the
 * scripts apart. The whole table (server/text/language.ts) is too long to send to a browser.
 */
const TRADITIONAL =
	'驗請應證務業議實書開會機數結個記時項門對構內寫錄員標關過須証資選為問審測預碼沒試間語統題無獲戶單處暫現讀與進電彔録兩創計閱顯評號動決發設網連說備報頁鬚箇詞點檢郵爲車費編責確術貴區達儲劃從訂圍穫則條經適檔權稱負況賬絡辦額屬帳認級較閲學裝類擇狀鐘麼圖該誤運偵導補納終給職説領擬疇話輯鏈將朮欄籌聲覽價尋態熱調線攝樓聯輸頭滿粵義這長階響來眾習隊傳參續誰識譯轉約見髮麽嘗監貨啟節築絕險離擱盤篩練縫視護還鏡際雙風換擴紀訊謄變購傾場櫃滲瀏環組緣違隨顧館們團廣掃樹營牀牆萬蔘規載輛錯閉飛嚐執夾屆師庫弔徵敗減緩縮舊蓋衆詢論輪邊隱頂優冊啓壓廢東絶總聽討訪課蹤遺釘閘雜黃刪幫張慣損擔斷樣橋歷氣紅緒繼臉葉薦覺診詳貼質遲騙驟齊';
const SIMPLIFIED =
	'验请应证务业议实书开会机数结个记时项门对构内写录员标关过须资选为问审测预码没试间语统题无获户单处暂现读与进电两创计阅显评号动决发设网连说备报页词点检邮车费编责确术贵区达储划从订围则条经适档权称负况账络办额属帐认级较学装类择状钟么图该误运侦导补纳终给职领拟畴话辑链将栏筹声览价寻态热调线摄楼联输头满粤义这长阶响来众习队传参续谁识译转约见尝监货启节筑绝险离搁盘筛练缝视护还镜际双风换扩纪讯誊变购倾场柜渗浏环组缘违随顾馆们团广扫树营床墙万规载辆错闭飞执夹届师库吊征败减缓缩旧盖询论轮边隐顶优册压废东总听讨访课踪遗钉闸杂黄删帮张惯损担断样桥历气红绪继脸叶荐觉诊详贴质迟骗骤齐';

let scripts: Map<string, 'tc' | 'sc'> | undefined;
const frequent: ScriptOf = (character) => {
	scripts ??= new Map([
		...[...TRADITIONAL].map((one) => [one, 'tc'] as const),
		...[...SIMPLIFIED].map((one) => [one, 'sc'] as const)
	]);
	return scripts.get(character);
};

/** Characters looked at: enough to tell a language. */
const SAMPLE = 1000;

/**
 * The language of what somebody wrote in a single one, for its `lang` attribute. What could be either Chinese script,
 * or is in no language (a number), is taken as the reader's.
 */
export function writtenLanguage(text: string, reader: Locale): Locale {
	const sample = text.slice(0, SAMPLE).toWellFormed();
	return mostlyIn(sample, frequent, reader === 'sc' ? 'sc' : 'tc') ?? reader;
}
