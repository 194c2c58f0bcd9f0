import { error } from '@sveltejs/kit';
import { formToObject } from '../domain/shared/form-to-object.ts';

/** Far more than the longest of our forms has; a megabyte of names alone would stop everybody else for a second. */
const MOST_FIELDS = 5000;

/**
 * What the form of a page posted, as a nested object.
 * @throws HttpError 400 for a body that is no form, or that broke off: that is no fault of the server; 413 for one of
 * more fields than any form has
 */
export async function readForm(request: Request): Promise<Record<string, unknown>> {
	const form = await request.formData().catch(() => error(400, { message: 'invalid' }));
	if ([...form.keys()].length > MOST_FIELDS) error(413, { message: 'request-too-large' });
	return formToObject(form);
}
