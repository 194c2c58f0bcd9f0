import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { ItemText } from '../../domain/matching/passages.ts';
import type { Solution } from '../../domain/solution/solution.ts';

/** What a solution says of itself, but for its title: its words are counted, cut into passages and quoted from these. */
export const solutionTexts = (content: Solution['content']): ItemText[] => [
	{ field: 'summary', text: content.summary },
	...content.capabilities.map((one, i) => ({ field: `capabilities.${i}`, text: one.text })),
	...content.references.map((one, i) => ({ field: `references.${i}`, text: one.summary }))
];

/** The same of a need. */
export const needTexts = (content: Challenge['content']): ItemText[] => [
	{ field: 'problem', text: content.problem },
	{ field: 'outcomeWanted', text: content.outcomeWanted },
	{ field: 'usersAffected', text: content.usersAffected },
	{ field: 'currentProcess', text: content.currentProcess },
	...content.capabilities.map((one, i) => ({ field: `capabilities.${i}`, text: one.text }))
];
