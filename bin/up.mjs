// `npm run up`: from a fresh clone, or from yesterday's, to a running desk.
import { requireNode } from './machine/node-version.mjs';

requireNode();
// Only now: an older Node would already stumble over the syntax of the rest.
import('./up/main.mjs').then(({ up }) => up(process.argv.slice(2)));
