// npm start: from a fresh clone to the first page. Installs, builds, seeds the sample lab into an empty embedded store,
// serves it and prints the address and a sign-in per role. With --empty it seeds nothing.
import { isNodeNewEnough } from './lib/node-version.mjs';

if (isNodeNewEnough()) import('./lib/start.mjs');
