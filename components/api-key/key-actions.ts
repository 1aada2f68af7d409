import type { IssuedKey } from '@/lib/domain/api-key';
import type { CreateKeyInput, RevokeKeyInput } from '@/lib/domain/api-key-input';
import type { Outcome } from '@/lib/domain/outcome';

export type KeyActions = {
  create: (input: CreateKeyInput) => Promise<Outcome<IssuedKey>>;
  revoke: (input: RevokeKeyInput) => Promise<Outcome>;
};

/** Who makes a key here: for which units, and what proves them. */
export type KeyMaker = {
  units: { code: string; name: string }[];
  /** Whether a personal key may be made. */
  mayOwn: boolean;
  username: string;
  /** Whether a code of the phone is asked for besides the password. */
  asksCode: boolean;
};
