/** The embedder has become another model: everything starts again with that one. */
export class ModelMoved extends Error {
	readonly model: string;

	/** @param model as `Embedded.model` */
	constructor(model: string) {
		super(`the embedder is ${model} now`);
		this.model = model;
	}
}
