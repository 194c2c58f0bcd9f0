import { pickText } from '../../domain/shared/lang-text.ts';
import type { TrialPerson } from '../../domain/trial/views.ts';
import type { Translator } from '../../i18n/index.ts';

/** How the page calls somebody who did something: by name, else by organisation; undefined when both are gone. */
export function personName(person: TrialPerson | undefined, t: Translator): string | undefined {
	if (person?.system) return t('trial.system');
	return person?.name ?? (pickText(person?.organisation, t.locale).text || undefined);
}
