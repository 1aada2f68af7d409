import type { PolicySettings } from './security-policy';

/** One version in the list: who set it, when, and which settings it changed. The instant is ISO 8601. */
export type PolicyVersion = {
  version: number;
  setAt: string;
  setBy: string;
  changed: readonly (keyof PolicySettings)[];
};
