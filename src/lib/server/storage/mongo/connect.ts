import { MongoClient } from 'mongodb';

/** The oldest server whose behaviour the adapter is written for. */
const OLDEST_MAJOR = 7;

export interface Connection {
	client: MongoClient;
	version: string;
}

/**
 * Connects with bounded waits everywhere. Writes are acknowledged by a majority.
 * @throws Error for the person who starts the server: unreachable, refused or too old, without the password
 */
export async function connect(uri: string): Promise<Connection> {
	const shown = uri.replace(/\/\/[^@/]*@/, '//***@');
	const client = openClient(uri, shown);
	try {
		await client.connect();
		const { version } = (await client.db('admin').command({ buildInfo: 1, maxTimeMS: 10_000 })) as {
			version: string;
		};
		if (Number.parseInt(version, 10) < OLDEST_MAJOR)
			throw new Error(
				`MongoDB at ${shown} is version ${version}; LabMatch needs ${OLDEST_MAJOR}.0 or newer.`
			);
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

function openClient(uri: string, shown: string): MongoClient {
	try {
		return new MongoClient(uri, {
			appName: 'labmatch',
			serverSelectionTimeoutMS: 5_000,
			connectTimeoutMS: 5_000,
			socketTimeoutMS: 30_000,
			waitQueueTimeoutMS: 10_000,
			maxPoolSize: 20,
			writeConcern: { w: 'majority', wtimeoutMS: 10_000 },
			readPreference: 'primary'
		});
	} catch (cause) {
		throw new Error(
			`MONGODB_URI cannot be read (${shown}): it should look like mongodb://host:27017/labmatch`,
			{
				cause
			}
		);
	}
}

/** The database that the address names, `labmatch` when it names none. */
export function databaseName(uri: string): string {
	return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? 'labmatch';
}
