import { config } from 'zod/v4/core';

// Zod tries `new Function` to write faster readers; the page's policy refuses that and reports a breach each time.
config({ jitless: true });
