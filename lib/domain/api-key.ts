import type { ScopeKey } from './api-scope';

/** The longest time a key may live, in days. */
export const MOST_KEY_DAYS = 365;
/** Keys in force that one person may have at once. */
export const MOST_KEYS = 20;

/** A key as its owner, and whoever looks after the unit's keys, sees it. Instants are ISO 8601. */
export type ApiKeyView = {
  id: string;
  name: string;
  /** The first characters of the token, to know it again by: zjd_0198c1… */
  mark: string;
  ownerName: string;
  /** Null for a personal key. */
  unitName: string | null;
  scopes: ScopeKey[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  lastUsedFrom: string | null;
  state: 'live' | 'expired' | 'revoked';
};

/** A key just made: the token is shown this once. */
export type IssuedKey = { id: string; name: string; token: string; expiresAt: string };

const TOKEN = /^zjd_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** zjd_ID_SECRET: the prefix lets a scanner of repositories know a leaked key. */
export function tokenOf(id: string, secret: string): string {
  return `zjd_${id.replaceAll('-', '')}_${secret}`;
}

/** Id and secret of a token; null for anything that is none. */
export function readToken(token: string): { id: string; secret: string } | null {
  const [, hex = '', secret = ''] = TOKEN.exec(token) ?? [];
  if (hex === '') return null;
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return { id: parts.join('-'), secret };
}

/** What of the token may be shown again. Ids of one minute begin alike: the end of the id tells them apart. */
export const markOf = (id: string): string => `zjd_…${id.slice(-6)}`;
