import { explain } from './explain.ts';

// Imported first by every command: what stops a start is told in words, without the places in the code.
process.setUncaughtExceptionCaptureCallback((error: Error) => {
	const told = explain(error);
	console.error(told ? `\n${told}\n` : error);
	process.exit(1);
});
