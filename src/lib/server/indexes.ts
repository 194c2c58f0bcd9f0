import type { SearchIndexSpec } from './search/port.ts';

/** Every search index; each feature that is searched adds its own. They are made when the services open. */
export const indexes: readonly SearchIndexSpec[] = [];
