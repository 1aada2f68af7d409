/** One thing that a gate still asks for. */
export type MissingItem = {
  kind: 'field' | 'document';
  key: string;
  label: string;
};

/** Somebody was faster: both values of each field that both touched. */
export type ValueConflict = { label: string; theirs: string; yours: string };

/** Why a deed did not happen; every message is a Chinese sentence for the person who asked. */
export type Refusal =
  | { kind: 'notFound'; message: string }
  | { kind: 'notAllowed'; message: string }
  | { kind: 'limited'; message: string; seconds: number }
  | { kind: 'refused'; message: string; missing?: MissingItem[] }
  | { kind: 'invalid'; message: string; fields: Record<string, string> }
  | { kind: 'stale'; message: string; conflicts: ValueConflict[]; version: number };

/** Said at every door to whoever's session is over: for now only, the same person may sign in again. */
export const SIGNED_OUT = '登录已过期，请重新登录；你填写的内容已保留在本页。';

/** What came of a deed: expected refusals are values, only the unexpected is thrown. */
export type Outcome<T = null> = { ok: true; value: T } | ({ ok: false } & Refusal);

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Not there and not yours to see get the same words. */
export function notFound(what = '项目'): { ok: false } & Refusal {
  return { ok: false, kind: 'notFound', message: `没有找到该${what}，或你无权查看。` };
}

export function notAllowed(message: string): { ok: false } & Refusal {
  return { ok: false, kind: 'notAllowed', message };
}

/** Too often of late; the sentence says when to come back. */
export function limited(
  message: string,
  seconds: number,
): { ok: false } & Extract<Refusal, { kind: 'limited' }> {
  return { ok: false, kind: 'limited', message, seconds };
}

export function refused(message: string, missing?: MissingItem[]): { ok: false } & Refusal {
  return missing ? { ok: false, kind: 'refused', message, missing } : { ok: false, kind: 'refused', message };
}

export function invalid(fields: Record<string, string>): { ok: false } & Refusal {
  const [first] = Object.values(fields);
  return { ok: false, kind: 'invalid', message: first ?? '请检查填写的内容', fields };
}

export function stale(
  message: string,
  version: number,
  conflicts: ValueConflict[] = [],
): { ok: false } & Refusal {
  return { ok: false, kind: 'stale', message, conflicts, version };
}
