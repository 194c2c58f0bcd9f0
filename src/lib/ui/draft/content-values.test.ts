import { describe, expect, it } from 'vitest';
import { sameValue } from '../../domain/shared/same-value.ts';
import { settleSolutionDraft } from '../../domain/solution/solution-draft.ts';
import { readySolutionContent } from '../../domain/solution/solution-fixtures.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import { solutionDraft } from '../solution/solution-draft.ts';
import { wholeContent } from './content-values.ts';

const stored = readySolutionContent({
	title: { en: 'Drains', tc: '渠道', sc: '渠道', derived: ['sc'] },
	technologies: ['robotics', 'internet-of-things'],
	references: [{ client: { en: 'A department' }, publicSector: false }],
	usesAi: false,
	pricing: { model: 'subscription', trialMin: 1000 }
});
const view = { content: stored } as FullSolutionView;

describe('a solution’s editor', () => {
	it('says of an untouched form what is stored, in whatever order its boxes stand', () => {
		const form = solutionDraft.valuesOfForm({
			content: {
				...structuredClone(stored),
				title: { en: 'Drains', tc: '渠道' },
				technologies: ['internet-of-things', 'robotics'],
				references: [{ client: { en: 'A department' } }, {}],
				capabilities: [...stored.capabilities, {}],
				usesAi: 'false'
			}
		});
		const fromStore = solutionDraft.valuesOf(view);
		for (const field of solutionDraft.fields)
			expect([field, sameValue(form[field], fromStore[field])]).toEqual([field, true]);
	});

	it('tells “not known” from “no”', () => {
		expect(solutionDraft.valuesOfForm({ content: { usesAi: 'false' } }).usesAi).toBe(false);
		expect(solutionDraft.valuesOfForm({ content: {} }).usesAi).toBeNull();
	});

	it('saves the changed fields as typed and the others as they are stored', () => {
		const typed = solutionDraft.valuesOfForm({ content: { title: { en: 'Pipes' }, trl: 3 } });
		const whole = wholeContent(solutionDraft.valuesOf(view), typed, ['title']);
		const saved = settleSolutionDraft(whole, stored, (text) =>
			text.tc && !text.sc ? { ...text, sc: text.tc, derived: ['sc'] } : text
		);
		expect(saved).toEqual({
			...stored,
			title: { en: 'Pipes' },
			technologies: stored.technologies.toSorted()
		});
	});
});
