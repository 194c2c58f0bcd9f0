import { z } from 'zod';
import { IMPORT_KINDS } from '../../domain/import/import-fields.ts';

export const importOptionsSchema = z.object({
	kind: z.enum(IMPORT_KINDS),
	/** Column heading → target; what is not here is left out. */
	mapping: z.record(z.string(), z.string()),
	/** Checks every row and writes nothing. */
	dryRun: z.boolean().default(false),
	/** Rows arrive listed or published; only an administrator's word makes it so. */
	publish: z.boolean().default(false)
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;
