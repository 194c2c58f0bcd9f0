import { redirect } from '@sveltejs/kit';
import { IMPORT_KINDS } from '$lib/domain/import/import-fields';
import { uploadImport } from '$lib/server/import/upload-import';
import { appErrorOf } from '$lib/web/action';
import { readUpload, type Upload } from '$lib/web/read-upload';
import type { RequestHandler } from './$types';

/** A plain form post with a file: streamed to disk while it is counted, never held in memory. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const base = `/${locals.locale}/admin/import`;
	let id: string;
	let upload: Upload | undefined;
	try {
		upload = await readUpload(request);
		const { fields, fileName, stream } = upload;
		const kind = IMPORT_KINDS.find((one) => one === fields['kind']) ?? 'solutions';
		({ id } = await uploadImport(locals.ctx, { kind, fileName }, stream));
	} catch (thrown) {
		upload?.stream.destroy();
		const app = appErrorOf(thrown);
		if (!app) throw thrown;
		redirect(303, `${base}?refused=${encodeURIComponent(app.reason)}`);
	}
	redirect(303, `${base}/${id}`);
};
