import { redirect, unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { noteRefusal } from './auth/refusal';
import { findActor, findEntrant } from './auth/require-actor';
import type { Actor } from './domain/actor';
import { invalid, notAllowed, type Outcome, refused, SIGNED_OUT } from './domain/outcome';
import { findUnstorable } from './domain/storable';
import { logUnexpected } from './log';

// What a schema has no sentence of its own for is said in Chinese too.
z.config(z.locales.zhCN());

/** An unexpected error is logged under a number and told as one calm sentence. */
async function answer<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    return refused(`出了点问题（编号 ${logUnexpected(error)}），已记录。请重试；仍不行请把编号告诉管理员。`);
  }
}

async function parseAndRun<Schema extends z.ZodType, T>(
  schema: Schema,
  input: z.input<Schema>,
  run: (input: z.infer<Schema>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    const place = findUnstorable(parsed.data);
    return place === null ? run(parsed.data) : invalid({ [place]: '这里有无法保存的字符，请删去后重新输入' });
  }
  return invalid(Object.fromEntries(parsed.error.issues.map(issue => [issue.path.join('.'), issue.message])));
}

/**
 * The one door of every server action: actor → parse → run → outcome. Refusals are values; whoever is turned
 * away leaves a row in the audit under the door's name (lead.advance).
 */
export function action<Schema extends z.ZodType, T>(
  door: string,
  schema: Schema,
  run: (actor: Actor, input: z.infer<Schema>) => Promise<Outcome<T>>,
): (input: z.input<Schema>) => Promise<Outcome<T>> {
  return input =>
    answer(async () => {
      const actor = await findActor();
      if (!actor) return notAllowed(SIGNED_OUT);
      return parseAndRun(schema, input, async parsed => {
        const outcome = await run(actor, parsed);
        await noteRefusal(actor, door, parsed, outcome);
        return outcome;
      });
    });
}

/** The door of the two forms for whoever is not let in yet: an expired password, a second factor to set up. */
export function entrantAction<Schema extends z.ZodType, T>(
  door: string,
  schema: Schema,
  run: (actor: Actor, input: z.infer<Schema>) => Promise<Outcome<T>>,
): (input: z.input<Schema>) => Promise<Outcome<T>> {
  return input =>
    answer(async () => {
      const entrant = await findEntrant();
      if (!entrant || entrant.duty === null) return notAllowed('登录已过期，请重新登录。');
      return parseAndRun(schema, input, async parsed => {
        const outcome = await run(entrant.actor, parsed);
        await noteRefusal(entrant.actor, door, parsed, outcome);
        return outcome;
      });
    });
}

/** The small door for the signed-out, such as whoever opens a one-time link: what is handed in is the only proof. */
export function openAction<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (input: z.infer<Schema>) => Promise<Outcome<T>>,
): (input: z.input<Schema>) => Promise<Outcome<T>> {
  return input => answer(() => parseAndRun(schema, input, run));
}

/** The door of a form without fields, which is signing out: open to those too who are not let in yet. */
export function formAction(run: (actor: Actor) => Promise<string>): (form: FormData) => Promise<void> {
  return async () => {
    const entrant = await findEntrant();
    redirect(entrant ? await run(entrant.actor) : '/sign-in');
  };
}
