import { MongoClient, type Document } from 'mongodb';

/** The oldest server whose behaviour the adapter is written for. */
const OLDEST_MAJOR = 7;

export interface Connection {
	client: MongoClient;
	version: string;
}

/** Sees every command that goes to the server. */
export type CommandMonitor = (name: string, command: Document) => void;

/**
 * Connects with bounded waits everywhere. Writes are acknowledged by a majority.
 * @throws Error for the person who starts the server: unreachable, refused or too old, without the password
 */
export async function connect(uri: string, monitor?: CommandMonitor): Promise<Connection> {
	const shown = withoutPassword(uri);
	const client = openClient(uri, shown, monitor !== undefined);
	if (monitor) client.on('commandStarted', ({ commandName, command }) => monitor(commandName, command));
	try {
		await client.connect();
		const { version } = (await client.db('admin').command({ buildInfo: 1, maxTimeMS: 10_000 })) as {
			version: string;
		};
		refuseOld(version, shown);
		return { client, version };
	} catch (cause) {
		await client.close();
		if (cause instanceof Error && cause.message.startsWith('MongoDB at')) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new Error(
			`MongoDB at ${shown} cannot be reached: ${why}\nCheck MONGODB_URI, or unset it to use the embedded store.`,
			{ cause }
		);
	}
}

/** @throws Error that tells the version, for the person who starts the server */
export function refuseOld(version: string, shown: string): void {
	if (Number.parseInt(version, 10) < OLDEST_MAJOR)
		throw new Error(`MongoDB at ${shown} is version ${version}; LabMatch needs ${OLDEST_MAJOR}.0 or newer.`);
}

/** An address to show: up to the last @, since a password that was not encoded may hold one, or a slash. */
export const withoutPassword = (uri: string): string => uri.replace(/\/\/.*@/s, '//***@');

function openClient(uri: string, shown: string, monitorCommands: boolean): MongoClient {
	try {
		return new MongoClient(uri, {
			appName: 'labmatch',
			monitorCommands,
			serverSelectionTimeoutMS: 5_000,
			connectTimeoutMS: 5_000,
			socketTimeoutMS: 30_000,
			waitQueueTimeoutMS: 10_000,
			maxPoolSize: 20,
			writeConcern: { w: 'majority', wtimeoutMS: 10_000 },
			readPreference: 'primary'
		});
	} catch (cause) {
		// Not as the cause: what the driver says may quote the address.
		const why = cause instanceof Error && !cause.message.includes('//') ? ` ${cause.message}.` : '';
		throw new Error(
			`MONGODB_URI cannot be read (${shown}).${why} It should look like mongodb://host:27017/labmatch, with signs such as @ / : in a password written as %40 %2F %3A.`
		);
	}
}

/** The database that the address names, `labmatch` when it names none. */
export function databaseName(uri: string): string {
	const name = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
	return name ? decodeURIComponent(name) : 'labmatch';
}
