/**
 * What a name sounds like, in consonants: 弗莱克 and Flake are both FLK. Names of people, firms and products are written
 * by sound in Chinese and stand in no dictionary; comparing consonants, as Soundex does for English spellings, lets
 * them meet. Voiced and voiceless count as one, r as l, v and w as f; vowels do not count.
 */
import { isDictionaryWord } from './cedict.ts';
import type { NameToken } from './port.ts';
import { rawWords, type RawWord } from './tokens.ts';

/** Characters that names are written with, by the consonants they stand for; `J/K` may be either. */
const CHARACTERS = `- 阿埃艾爱奥厄尔耳欧乌武伍雅亚尧姚耶叶伊依宜易尤于约娅
F 法菲费佛夫弗福富伏瓦威韦维魏沃薇|FN 凡范方芬丰冯旺万温文翁|N/FN 云|H 哈海豪赫黑侯胡华怀惠霍|HN 汉汗亨洪
J 查柴彻扎兆哲芝治朱卓|J/K 基吉季加嘉贾杰居漆齐奇契恰乔切丘屈|JN 昌詹张章珍真|JN/KN 简姜金津京钱强钦琴青琼
K 盖高戈哥格葛古谷瓜圭桂果卡凯考柯科可克库夸奎|KN 甘冈根贡坎康肯孔昆
L 拉来莱赖劳勒雷蕾黎李里理利莉立丽列卢鲁路露罗洛吕略热日茹儒瑞若|LN 兰郎朗连林琳隆伦让荣
M 马玛麦迈毛茅梅米密蜜缪摩莫默姆木穆慕|MN 曼芒门蒙孟敏明|N 安昂恩拿纳娜乃奈南瑙内尼年涅宁纽农努诺女扬因英雍妮
P 巴白柏保堡鲍贝比彼波伯勃博布帕派培佩皮匹泼珀普|PN 班邦本边宾潘庞彭蓬平
S 采蔡策茨腊撒萨塞赛瑟沙莎绍舍施石史士寿舒朔丝司斯思苏索锡霞夏茜肖谢修许雪藻泽兹祖佐翠|S/H 西希席歇休
SN 村桑森僧珊山尚申生圣胜什松孙香辛欣兴逊赞宗|T 达戴道德迪底地蒂第杜多塔泰陶特提图吐托脱黛缇
TN 丹当登邓丁东顿坦汤唐腾田廷通`;

const byCharacter = new Map(
	CHARACTERS.split(/[|\n]/).flatMap((group) => {
		const [sounds = '', characters = ''] = group.split(' ');
		return [...characters].map((one) => [one, sounds.replace('-', '').split('/')] as const);
	})
);

/** Spellings that sound alike, in the order in which they are read. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/^kn/, 'n'],
	[/^wr/, 'r'],
	[/^ps/, 's'],
	[/wh/g, 'w'],
	[/tch/g, 'C'],
	[/sch|sh/g, 's'],
	[/ch/g, 'C'],
	[/ck|qu|q/g, 'k'],
	[/ph/g, 'f'],
	[/dg/g, 'j'],
	[/gh(?=[aeiouy])/g, 'g'],
	[/gh/g, ''],
	[/th/g, 'Z'],
	[/x/g, 'ks'],
	[/t[sz]/g, 's'],
	[/mb$/, 'm'],
	[/ng(?![aeiouy])/g, 'n'],
	[/c(?=[eiy])/g, 's'],
	[/g(?=[eiy])/g, 'G'],
	[/(.)\1+/g, '$1'],
	// Neither is written before a consonant or at the end: 诺曼 is Norman.
	[/[lrwh](?![aeiouy])/g, ''],
	[/(?<=[^aeiouy])h/g, ''],
	[/[aeiouy]/g, ''],
	[/[pb]/g, 'P'],
	[/[td]/g, 'T'],
	[/[cgkq]/g, 'K'],
	[/[sz]/g, 'S'],
	[/[fvw]/g, 'F'],
	[/[lr]/g, 'L'],
	[/j/g, 'J'],
	[/m/g, 'M'],
	[/n/g, 'N'],
	[/h/g, 'H']
];
/** Letters with two sounds. */
const EITHER: Readonly<Record<string, readonly string[]>> = { C: ['J', 'K'], G: ['J', 'K'], Z: ['S', 'T'] };

/** Fewer consonants would fit too many names. */
const LEAST = 3;
/** A name with more readings than this has some left out. */
const MOST_READINGS = 8;
/** Longest name in Chinese characters; longer runs are lists. */
const LONGEST = 8;

/** Every way to read a name, its same neighbours squeezed into one. */
function readings(parts: readonly (readonly string[])[]): string[] {
	let all = [''];
	for (const part of parts) {
		const kept = all.length > MOST_READINGS ? part.slice(0, 1) : part;
		all = all.flatMap((before) => kept.map((sound) => before + sound));
	}
	return [...new Set(all.map((sounds) => sounds.replace(/(.)\1+/g, '$1')))].filter(
		(sounds) => sounds.length >= LEAST
	);
}

const known = new Map<string, readonly string[]>();
/** Names come again and again; emptied when full. */
const MAX_KNOWN = 50_000;

/** @param word as written, in Latin letters */
function soundsOfLatin(word: string): readonly string[] {
	let sounds = word
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	const before = known.get(sounds);
	if (before) return before;
	const plain = sounds;
	for (const [spelling, sound] of SPELLINGS) sounds = sounds.replace(spelling, sound);
	const made = readings([...sounds].map((sound) => EITHER[sound] ?? [sound]));
	if (known.size >= MAX_KNOWN) known.clear();
	known.set(plain, made);
	return made;
}

/** @param word in Simplified characters; none unless all of them are used for names */
function soundsOfHan(word: string): string[] {
	const parts = [...word].map((character) => byCharacter.get(character));
	return parts.every((part) => part !== undefined) ? readings(parts) : [];
}

const mayBeName = ({ word, script }: RawWord): boolean =>
	script === 'han' && soundsLikeName(word) && !(word.length > 1 && isDictionaryWord(word));
const soundsLikeName = (word: string) => [...word].every((character) => byCharacter.has(character));

/** Neighbouring words that may be pieces of one name, since the segmenter does not know it. */
function* hanRuns(text: string): Generator<{ word: string; start: number; end: number }> {
	let run: { word: string; start: number; end: number } | undefined;
	for (const raw of rawWords(text, false)) {
		const joins = mayBeName(raw);
		if (run && joins && raw.start === run.end) run = { ...run, word: run.word + raw.word, end: raw.end };
		else {
			if (run) yield run;
			run = joins ? { word: raw.word, start: raw.start, end: raw.end } : undefined;
		}
	}
	if (run) yield run;
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’]{2,40}/gu;

/** What may be names in a text, by sound: capitalised words, and runs of the characters that names are written with. */
export function nameTokens(text: string): NameToken[] {
	const found: NameToken[] = [];
	for (const { 0: word, index } of text.matchAll(CAPITALISED)) {
		if (!/^\p{Script=Latin}/u.test(word)) continue;
		const sounds = soundsOfLatin(word.replace(/['’]s?$/, ''));
		for (const sound of sounds)
			found.push({ sound, script: 'latin', start: index, end: index + word.length });
	}
	if (!/\p{Script=Han}/u.test(text)) return found;
	for (const { word, start, end } of hanRuns(text)) {
		const sounds = word.length <= LONGEST ? soundsOfHan(word) : [];
		for (const sound of sounds) found.push({ sound, script: 'han', start, end });
	}
	return found;
}
