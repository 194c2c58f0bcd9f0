// In syntax that any Node with modules reads: what is read next may use what an old one does not know.
const OLDEST = 20;

/** Says what to do where Node is too old. @returns {boolean} whether it is new enough */
export function isNodeNewEnough() {
	const version = process.versions.node;
	if (Number(version.split('.')[0]) >= OLDEST) return true;
	console.error(
		'\nNode ' + version + ' is too old: LabMatch needs Node ' + OLDEST + ' or newer (https://nodejs.org).\n'
	);
	process.exitCode = 1;
	return false;
}
