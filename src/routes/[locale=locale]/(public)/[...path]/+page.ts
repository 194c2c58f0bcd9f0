import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** An address that leads nowhere, in the language it begins with: the error page keeps the header and the way home. */
export const load: PageLoad = () => error(404, { message: 'not-found' });
