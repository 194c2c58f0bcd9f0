import { expect, it } from 'vitest';
import { readUpload } from './read-upload.ts';

const BOUNDARY = 'x-boundary';
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
const CHUNK = new Uint8Array(65_536);

/** A form with an endless file; `sent` counts the chunks that were asked for. */
function endless(end: { after: number; error: Error }) {
	const sent = { chunks: 0 };
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (sent.chunks === end.after) controller.error(end.error);
			else controller.enqueue(sent.chunks === 0 ? new TextEncoder().encode(HEAD) : CHUNK);
			sent.chunks += 1;
		}
	});
	const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
	const init = { method: 'POST', headers, body, duplex: 'half' };
	return { request: new Request('http://labmatch.test/', init), sent };
}
const tooLarge = Object.assign(new Error('Payload Too Large'), { status: 413 });

it('reads a file only as fast as it is consumed', async () => {
	const { request, sent } = endless({ after: 10_000, error: tooLarge });
	const { stream } = await readUpload(request);
	let read = 0;
	for await (const chunk of stream) if ((read += (chunk as Buffer).length) > 10 * CHUNK.length) break;
	expect(sent.chunks).toBeLessThan(100);
});

it('names a file that the server refuses by its length as too large', async () => {
	const refused = readUpload(endless({ after: 0, error: tooLarge }).request);
	await expect(refused).rejects.toMatchObject({ code: 'too-large', reason: 'upload-too-large' });
});

it('says so too when the server notices in the middle of the file, whose length nobody announced', async () => {
	const { stream } = await readUpload(endless({ after: 30, error: tooLarge }).request);
	const reading = (async () => {
		for await (const chunk of stream) expect(chunk).toBeDefined();
	})();
	await expect(reading).rejects.toMatchObject({ code: 'too-large', reason: 'upload-too-large' });
});

it('asks for a file where a form has none or breaks off', async () => {
	const refused = readUpload(endless({ after: 0, error: new Error('aborted') }).request);
	await expect(refused).rejects.toMatchObject({ code: 'invalid', reason: 'file-missing' });
});
