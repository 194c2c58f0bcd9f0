import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedIn } from '../../text/testing/marked-in.ts';
import { createText } from '../../text/text.ts';
import { document, GIVEN, INDEX, type Given } from './documents.ts';
import type { Harness } from './harness.ts';

const text = createText();

/** Written in every way in which people write. */
const WRITTEN: Record<string, Given> = {
	english: {
		title: 'Rainfall gauges that warn of flooding',
		body: 'Pumping stations are told an hour ahead, and crews went out in time.'
	},
	traditional: { title: '升降機預測性維修系統', body: '按振動數據預測故障，減少停機時間；的士站旁已試用。' },
	simplified: { title: '无人机桥梁检测', body: '用图像识别裂缝，生成报告。' },
	mixed: {
		title: 'AI 垃圾分類 sorting robots',
		body: '在回收站用 computer vision 分揀塑膠樽，accuracy 達九成。'
	},
	wide: {
		title: '５Ｇ　Ｔｅｌｅｍｅｔｒｙ　for ﬁsheries',
		body: '每㎡量度水温，Cafe\u0301 kitchens report grease ½ full.'
	},
	emoji: { title: '🚰💧 Leak detection 👨‍👩‍👧 for estates', body: '𠮷水渠淤塞警報 🙂 crews alerted' }
};

const originals: Record<string, Given> = { ...GIVEN, ...WRITTEN };
const textsOf = (id: string) => [originals[id]?.title ?? '', originals[id]?.body ?? ''];

/** Each text of a document, with its marks for what was typed. */
const excerptsOf = (id: string, typed: string) =>
	text.highlighter(typed)(textsOf(id).map((one) => ({ text: one, maxLength: 1000 })));

const marksIn = (id: string, typed: string) => excerptsOf(id, typed).flatMap(markedIn);

/** What people type of a word: all of it, its beginning, in the other script, and with two letters swapped. */
function typedFor(word: string): string[] {
	const swapped = `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
	const short = /^[a-z]/.test(word) ? 4 : 1;
	return [
		word,
		[...word].slice(0, short).join(''),
		...(/^[a-z]{6,}$/.test(word) ? [word.slice(0, -1), swapped] : [])
	];
}

/**
 * The engines give ids and no highlights: what was found is marked in the original text by server/text. So this asks
 * an engine first, and then for the marks of what it found.
 */
export function highlightContract(on: Harness): void {
	describe('what is found is marked on the original text', () => {
		beforeAll(() =>
			on.search.upsert(
				INDEX,
				Object.entries(WRITTEN).map(([id, given]) => document(id, given))
			)
		);
		afterAll(() => on.search.remove(INDEX, Object.keys(WRITTEN)));

		it.each([
			['rainfall', 'english', ['Rainfall']],
			['floods', 'english', ['flooding']],
			['gaug', 'english', ['gauges']],
			['ranifall', 'english', ['Rainfall']],
			['pmuping', 'english', ['Pumping']],
			['rainfall station', 'english', ['Rainfall', 'stations']],
			['升降機', 'traditional', ['升降機']],
			['升降机', 'traditional', ['升降機']],
			['電梯', 'traditional', ['升降機']],
			['预测 故障', 'traditional', ['預測', '預測故障']],
			['無人機', 'simplified', ['无人机']],
			['桥', 'simplified', ['桥梁']],
			['圖像識別', 'simplified', ['图像识别']],
			['robot', 'mixed', ['robots']],
			['垃圾', 'mixed', ['垃圾']],
			['塑料瓶', 'mixed', ['膠樽']],
			['acuracy', 'mixed', ['accuracy']],
			['telemetry', 'wide', ['Ｔｅｌｅｍｅｔｒｙ']],
			['telemtery', 'wide', ['Ｔｅｌｅｍｅｔｒｙ']],
			['ＦＩＳＨＥＲＹ', 'wide', ['ﬁsheries']],
			['café', 'wide', ['Cafe\u0301']],
			['leaks', 'emoji', ['Leak']],
			['estat', 'emoji', ['estates']],
			['淤塞', 'emoji', ['淤塞']],
			['aletred', 'emoji', ['alerted']]
		] as const)('%s in %s', async (typed, id, marks) => {
			expect(await on.found(typed)).toContain(id);
			expect(marksIn(id, typed)).toEqual(marks);
			expect(excerptsOf(id, typed).map((one) => one.text)).toEqual(textsOf(id));
		});

		it('whatever one word finds', async () => {
			const corpus = Object.keys(originals).flatMap(textsOf).join('\n');
			const typed = new Set(text.words(corpus).flatMap(typedFor));
			expect(typed.size).toBeGreaterThan(250);
			const unmarked: string[] = [];
			let found = 0;
			for (const word of typed)
				for (const id of await on.found(word)) {
					found++;
					if (marksIn(id, word).length === 0) unmarked.push(`${word} in ${id}`);
				}
			expect(unmarked).toEqual([]);
			expect(found).toBeGreaterThan(200);
		});
	});
}
