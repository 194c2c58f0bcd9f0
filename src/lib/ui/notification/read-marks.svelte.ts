/*
 * Notifications that are shown as read before the server has confirmed it, here and in the header's count. In the
 * browser only.
 */

const marked = $state<Record<string, true>>({});
/** How many are shown as unread; the stored number while nothing is awaited. */
let shown = $state<number>();
let awaited = 0;

/**
 * Shows notifications as read.
 * @param unread how many are unread as far as the page knows, these included
 * @param by how many of those these are: all, where only a page of them is listed
 * @returns to be called once the server has answered, with whether it is so
 */
export function expectRead(
	ids: readonly string[],
	unread: number,
	by = ids.length
): (cameTrue: boolean) => void {
	const before = shown ?? unread;
	const fewer = Math.min(by, before);
	shown = before - fewer;
	awaited++;
	for (const id of ids) marked[id] = true;
	return (cameTrue) => {
		awaited--;
		for (const id of ids) delete marked[id];
		if (awaited === 0) shown = undefined;
		else if (!cameTrue) shown = (shown ?? 0) + fewer;
	};
}

export const isExpectedRead = (id: string): boolean => marked[id] === true;
export const unreadShown = (stored: number): number => shown ?? stored;
