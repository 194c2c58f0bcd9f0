export interface ToastItem {
	id: number;
	text: string;
	tone: 'neutral' | 'bad';
}

let last = 0;
const items = $state<ToastItem[]>([]);

/** Says something short in the corner for six seconds, read out politely. In the browser only. */
export function toast(text: string, tone: ToastItem['tone'] = 'neutral'): void {
	const id = ++last;
	items.push({ id, text, tone });
	setTimeout(() => dismiss(id), 6000);
}

export function dismiss(id: number): void {
	const at = items.findIndex((item) => item.id === id);
	if (at >= 0) items.splice(at, 1);
}

export const toasts = (): readonly ToastItem[] => items;
