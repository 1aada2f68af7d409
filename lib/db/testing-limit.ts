import { db } from './client';
import { whyNotNow } from './rate-limit';
import { as } from './testing-actor';

/** A process of its own that tries again and again at one limit: prints how often it was let through. */
const actor = await as('周敏');
const tries = Array.from({ length: 8 }, () => whyNotNow(actor, 'reveal'));
const answers = await Promise.all(tries);
process.stdout.write(String(answers.filter(answer => answer === null).length));
await db.$disconnect();
