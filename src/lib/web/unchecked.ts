/**
 * A posted form on its way to a procedure: whatever it holds, the procedure's own schema checks it, and its refusal
 * comes back as the form's errors. So the form is not checked twice.
 */
export const unchecked = (values: Record<string, unknown>): never => values as never;
