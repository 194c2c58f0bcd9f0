// Imported first by every command: what stops a start is told in words, without the places in the code.
process.setUncaughtExceptionCaptureCallback((error: Error) => {
	const told = error.name === 'StartError';
	console.error(told ? `\n${error.message}\n` : error);
	process.exit(1);
});
