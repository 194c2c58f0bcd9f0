import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export interface XmlHandlers {
	/** Names and attribute names come without their namespace prefix. */
	open?(name: string, attributes: Record<string, string>): void;
	close?(name: string): void;
	text?(text: string): void;
}

/** The parser keeps a text until it ends: no cell of a spreadsheet is as long as this. */
const LONGEST_TEXT = 1024 * 1024;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of a workbook; the consumer takes what the handlers gathered after each chunk.
 * @throws Error when it is not well-formed
 */
export async function* xmlChunks(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
	const parser = new SaxesParser({ xmlns: false });
	const decoder = new TextDecoder('utf-8');
	let silent = 0;
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		silent = 0;
		if (!handlers.open) return;
		const plain: Record<string, string> = {};
		for (const key in attributes) plain[local(key)] = attributes[key] ?? '';
		handlers.open(local(name), plain);
	});
	parser.on('closetag', ({ name }) => {
		silent = 0;
		handlers.close?.(local(name));
	});
	if (handlers.text) parser.on('text', handlers.text);
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		silent += chunk.length;
		parser.write(decoder.decode(chunk, { stream: true }));
		if (silent > LONGEST_TEXT) throw new Error('a text in the workbook never ends');
		yield;
	}
	parser.write(decoder.decode()).close();
	yield;
}

/** The same to its end, for parts that are small. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
	for await (const _chunk of xmlChunks(stream, handlers));
}
