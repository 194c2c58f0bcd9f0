import { isLocale, type Locale } from '../lib/domain/shared/locale.ts';

export const match = (param: string): param is Locale => isLocale(param);
