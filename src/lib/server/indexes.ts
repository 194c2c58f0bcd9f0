import { projections } from './search-sync/projections.ts';
import type { SearchIndexSpec } from './search/port.ts';

/** Every search index. They are made when the services open. */
export const indexes: readonly SearchIndexSpec[] = projections.map((projection) => projection.index);
