// `npm test`: everything that must hold before a change lands. The last line is the sum.
import { requireNode } from './machine/node-version.mjs';

requireNode();
// Only now: an older Node would already stumble over the syntax of the rest.
import('./test/main.mjs').then(({ test }) => test(process.argv.slice(2)));
