type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody changed in a field against what the page came with; undefined where nothing was. */
function typedIn(field: Field): (() => void) | undefined {
	if (field instanceof HTMLSelectElement) {
		const options = [...field.options];
		const index = field.selectedIndex;
		const original = options.findIndex((option) => option.defaultSelected);
		return index === Math.max(0, original) ? undefined : () => (field.selectedIndex = index);
	}
	if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
		const { checked } = field;
		return checked === field.defaultChecked ? undefined : () => (field.checked = checked);
	}
	const { value } = field;
	return field.type === 'hidden' || field.type === 'file' || value === field.defaultValue
		? undefined
		: () => (field.value = value);
}

/**
 * On a slow connection people type before the page's script runs, and taking the page over gives every field the
 * value that the server sent. Call it before that happens.
 * @returns to be called afterwards: puts back what was typed and tells the page, as if it were typed then
 */
export function keepTyped(): () => void {
	const typed = [...document.querySelectorAll<Field>('input, textarea, select')].flatMap((field) => {
		const restore = typedIn(field);
		return restore ? [{ field, restore }] : [];
	});
	return () => {
		for (const { field, restore } of typed) {
			if (!field.isConnected || typedIn(field)) continue;
			restore();
			field.dispatchEvent(new Event('input', { bubbles: true }));
			field.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}
