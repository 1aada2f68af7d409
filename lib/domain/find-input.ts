import { z } from 'zod';

const MOST_OPENED = 20;

/** What the palette asks: a text as it was typed, and which records this browser opened lately. */
export const findInput = z.object({
  q: z.string().transform(text => text.slice(0, 200)),
  opened: z.string().transform(text =>
    text
      .slice(0, 1_000)
      .split(',')
      .filter(id => z.uuid().safeParse(id).success)
      .slice(0, MOST_OPENED),
  ),
});
export type FindInput = z.infer<typeof findInput>;
