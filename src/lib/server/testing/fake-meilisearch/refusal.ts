/** An error as Meilisearch answers it. */
export class Refusal extends Error {
	readonly status: number;
	readonly code: string;

	constructor(status: number, code: string, message: string) {
		super(message);
		this.name = 'Refusal';
		this.status = status;
		this.code = code;
	}

	body(): Record<string, string> {
		const type =
			this.code.startsWith('invalid_api') || this.code.startsWith('missing_auth')
				? 'auth'
				: 'invalid_request';
		return {
			message: this.message,
			code: this.code,
			type,
			link: `https://docs.meilisearch.com/errors#${this.code}`
		};
	}
}

export const indexNotFound = (uid: string, where = ''): Refusal =>
	new Refusal(where ? 400 : 404, 'index_not_found', `${where}Index \`${uid}\` not found.`);
