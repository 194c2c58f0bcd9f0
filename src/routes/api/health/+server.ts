import { json } from '@sveltejs/kit';
import { readHealth } from '../../../lib/server/health/read-health.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const health = await readHealth(locals.services);
	return json(health, {
		status: health.status === 'down' ? 503 : 200,
		headers: { 'cache-control': 'no-store' }
	});
};
