import { z } from 'zod';

/** Where the page before ended, as the list gave it out. */
export const cursorInput = z.string().max(2000).optional();

/** Which page of a list is asked for, and how long a page is: the part of a query's input that all lists share. */
export const pageInput = { cursor: cursorInput, limit: z.number().int().min(1).max(200).default(50) };

/** The same as a part of a storage query. */
export const pageOf = ({ cursor, limit }: { cursor?: string | undefined; limit: number }) => ({
	limit,
	...(cursor ? { cursor } : {})
});
