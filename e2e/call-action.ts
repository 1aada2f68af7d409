import { act, builtActions } from './wire';

export type Called = { status: number; value: { ok?: boolean; kind?: string; message?: string } | null };

const built = builtActions();

/** Calls a server action by its place in the code and reads what it answered; null where it answered nothing. */
export async function callAction(
  cookie: string,
  door: { file: string; exported: string },
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Called> {
  const found = built.find(action => action.exported === door.exported && action.file === door.file);
  if (!found) throw new Error(`The build has no action ${door.exported} of ${door.file}.`);
  const { status, text } = await act(process.env.BASE_URL ?? '', found, cookie, input, headers);
  const line = text.split('\n').find(row => /^1:\{/.test(row));
  return { status, value: line ? JSON.parse(line.slice(2)) : null };
}
