import type { SearchDocument, SearchIndexSpec, TokenFields } from '../search/port.ts';
import type { Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';
import type { TextPort } from '../text/port.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import type { Term } from '../taxonomy/renamed-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How one kind of aggregate stands in the search index; each feature has one in `<feature>-search.ts`. */
export interface Projection {
	/** Kind of the aggregate in events. */
	kind: string;
	index: SearchIndexSpec;
	/** Documents of those that belong in the index, read anew; the rest of `ids` does not belong there (any more). */
	read(services: Services, ids: readonly string[], words: Vocabulary): Promise<SearchDocument[]>;
	/** Ids of those that show an organisation's name or type: they change with it. Absent where none does. */
	idsOf?(services: Services, organisationId: string): AsyncIterable<string>;
	/** Ids of those that are found by the names of a taxonomy term. Absent where none is. */
	withTerm?(services: Services, term: Term): AsyncIterable<string>;
	/** Ids of those that an event about something else makes out of date. Absent where none does. */
	concernedBy?(event: LoggedEvent): readonly string[];
	/** Ids of everything stored, for a rebuild. */
	ids(services: Services): AsyncIterable<string>;
	/** How many that is, for a progress bar. */
	count(services: Services): Promise<number>;
}

export interface IndexedText {
	title: LangText | undefined;
	body: readonly (LangText | undefined)[];
	/** Names and terms to find it by as you type, beside its title. */
	keywords: readonly (LangText | undefined)[];
}

/** Characters that stand in for a title that is not there: found as you type, never scored as a title. */
const OPENING = 120;

/** Texts of all languages; a derived one says nothing new, since scripts are folded. */
function written(text: LangText | undefined): string[] {
	if (!text) return [];
	const derived = new Set(text.derived ?? []);
	return LOCALES.filter((locale) => !derived.has(locale))
		.map((locale) => text[locale] ?? '')
		.filter(Boolean);
}

/** Chinese that nobody has put into English: what is found across languages through glosses. */
const untranslated = (text: LangText | undefined): string => (text?.en ? '' : (text?.tc ?? text?.sc ?? ''));

/** The token fields of one document. */
export function tokenFields(text: TextPort, { title, body, keywords }: IndexedText): TokenFields {
	const bodies = body.flatMap(written).join('\n');
	const titles = written(title).join('\n');
	const foreign = [title, ...body].map(untranslated).filter(Boolean).join('\n');
	const rest = [bodies, ...keywords.flatMap(written)].join('\n');
	const begun = [titles || bodies.slice(0, OPENING), ...keywords.flatMap(written)].join('\n');
	const spellings = new Map<string, string>();
	return {
		title: text.terms(titles, spellings).join(' '),
		body: text.terms(rest, spellings).join(' '),
		gloss: foreign ? [...text.glosses(foreign).keys()].join(' ') : '',
		prefix: [...new Set(text.words(begun))].join(' '),
		spellings
	};
}

/** Epoch milliseconds of an ISO instant. */
export const instantNumber = (instant: string | undefined): number | undefined =>
	instant === undefined ? undefined : Date.parse(instant);
