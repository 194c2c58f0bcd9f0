import type { Ctx, Services } from './lib/server/services.ts';
import type { Actor } from './lib/domain/shared/actor.ts';
import type { Locale } from './lib/domain/shared/locale.ts';
import type { ServerApi } from './lib/server/trpc/app-router.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** In the log beside the whole error. */
			id?: string;
		}
		interface Locals {
			services: Services;
			actor: Actor;
			/** Name and e-mail of who is signed in, for the header. */
			person?: { id: string; name: string; email: string };
			locale: Locale;
			requestId: string;
			ctx: Ctx;
			/** Server-side caller: every operation of the product, as the person who asks. */
			api: ServerApi;
		}
	}
}
export {};
