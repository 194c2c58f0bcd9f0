/**
 * Posts a form with a file, as the browser would, and tells how much of it has gone out.
 * @param onprogress gets the share sent, in [0, 1]
 * @returns the address that the answer led to
 * @throws Error with the message key of what went wrong: `unreachable` without an answer, `unavailable` with one that
 * is none of this form's; a DOMException `AbortError` once `signal` says so
 */
export function sendFile(
	form: HTMLFormElement,
	signal: AbortSignal,
	onprogress: (share: number) => void
): Promise<string> {
	// `fetch` tells nothing of what it sends.
	const request = new XMLHttpRequest();
	return new Promise((resolve, reject) => {
		request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
			if (lengthComputable) onprogress(loaded / total);
		};
		request.onload = () =>
			request.status < 400 ? resolve(request.responseURL) : reject(new Error('unavailable'));
		request.onerror = () => reject(new Error('unreachable'));
		request.onabort = () => reject(new DOMException('', 'AbortError'));
		signal.addEventListener('abort', () => request.abort());
		request.open('POST', form.action);
		request.send(new FormData(form));
	});
}
