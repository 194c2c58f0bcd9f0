import { error } from '@sveltejs/kit';
import { formToObject } from '../domain/shared/form-to-object.ts';

/**
 * What the form of a page posted, as a nested object.
 * @throws HttpError 400 for a body that is no form, or that broke off: that is no fault of the server
 */
export async function readForm(request: Request): Promise<Record<string, unknown>> {
	return formToObject(await request.formData().catch(() => error(400, { message: 'invalid' })));
}
