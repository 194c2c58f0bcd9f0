/** Passwords and sessions. Who a person is, and what they may do, is the product's own (account/, domain/account). */
export interface AuthSession {
	id: string;
	createdAt: string;
	expiresAt: string;
	/** As the browser called itself. */
	userAgent: string | undefined;
	address: string | undefined;
}

/** A browser's request, as far as sessions need it. */
export interface AuthRequest {
	headers: Headers;
	/** Address of the client. */
	address: string;
}

export interface NewUser {
	email: string;
	name: string;
	password: string;
	/** An ISO instant; now when absent. */
	createdAt?: string;
}

/** Whose password is stored. */
export interface StoredUser {
	userId: string;
	/** When the password was first stored, by the clock of the process that did. */
	storedAt: string;
	/** False where the user was never written: a sign-up that was broken off in between. */
	whole: boolean;
}

export interface AuthPort {
	readonly kind: 'embedded' | 'mongo';
	/**
	 * All or nothing, whenever the process ends: an e-mail is taken only by a user who can sign in.
	 * @throws AppError `conflict` with reason `email-taken`
	 */
	createUser(input: NewUser): Promise<{ userId: string }>;
	findUser(email: string): Promise<{ userId: string; createdAt: string } | undefined>;
	/**
	 * Everybody whose password was stored before an ISO instant, in batches. Who deletes some does so after the last
	 * batch, or others are passed over.
	 */
	storedUsers(before: string): AsyncIterable<StoredUser[]>;
	/** The user, the password and every session, or what there is of them. */
	deleteUser(userId: string): Promise<void>;
	/**
	 * Takes as long for an unknown e-mail as for a wrong password. `cookies` are whole `Set-Cookie` lines.
	 * @returns undefined when e-mail and password do not belong together
	 */
	signIn(
		input: { email: string; password: string },
		request: AuthRequest
	): Promise<{ userId: string; cookies: string[] } | undefined>;
	checkPassword(userId: string, password: string): Promise<boolean>;
	/** Whose cookie this is. `cookies` is not empty when the session was extended. */
	readSession(
		request: AuthRequest
	): Promise<{ userId: string; sessionId: string; cookies: string[] } | undefined>;
	/** Ends the session of this browser. @returns `Set-Cookie` lines that remove the cookie */
	closeSession(request: AuthRequest): Promise<string[]>;
	listSessions(userId: string): Promise<AuthSession[]>;
	/** Ends one session of the user; unknown ids do nothing. */
	revokeSession(userId: string, sessionId: string): Promise<void>;
	revokeAllSessions(userId: string): Promise<void>;
	/** Also ends every session. Makes what is missing of the user (a restored backup, a broken-off step). */
	setPassword(user: { userId: string; email: string; name: string }, password: string): Promise<void>;
	/** The id of this browser where the e-mail signed in from it before; a cookie says so, and nothing is stored. */
	knownDevice(email: string, request: AuthRequest): string | undefined;
	/** Whole `Set-Cookie` lines by which the browser is known from now on. */
	rememberDevice(email: string, request: AuthRequest): string[];
	close(): Promise<void>;
}
