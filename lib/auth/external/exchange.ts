import type { OAuthChecks } from 'next-auth/providers/oauth';

const PATIENCE_MS = 10_000;

/** A provider that says no, or something we do not understand; told to the log, never to whoever asks. */
export class ExchangeError extends Error {
  constructor(
    readonly provider: string,
    readonly code: string,
    message: string,
  ) {
    super(`${provider} ${code}: ${message}`);
  }
}

export type Answer = Record<string, unknown>;

export const isRecord = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text or a number of an answer as text; null for anything else, and for an empty one. */
export function textIn(answer: unknown, key: string): string | null {
  const value = isRecord(answer) ? answer[key] : null;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function requireText(provider: string, answer: unknown, key: string): string {
  const value = textIn(answer, key);
  if (value === null) throw new ExchangeError(provider, 'malformed', `the answer has no ${key}`);
  return value;
}

/** One call to a provider. Its JSON, whatever the status: each of them says no in a way of its own. */
export async function call(
  provider: string,
  url: string | URL,
  init: RequestInit = {},
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(url, {
    ...init,
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!isRecord(answer)) {
    throw new ExchangeError(provider, String(response.status), 'the answer is not a JSON object');
  }
  return { status: response.status, answer };
}

export const postJson = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

/**
 * The code that the provider sent back, once it is sure that this browser asked for it. The library compares
 * the state only in exchanges of its own; one that is done by hand must do it by hand.
 */
export function codeOf(
  provider: string,
  params: { code?: string; state?: string },
  checks: OAuthChecks,
): string {
  if (!checks.state || params.state !== checks.state) {
    throw new ExchangeError(provider, 'state', 'the state does not belong to this browser');
  }
  if (!params.code) throw new ExchangeError(provider, 'code', 'no code came back');
  return params.code;
}

/** What a provider vouches for, as the desk keeps it. */
export type Vouched = { subject: string; label: string };
