import type { ReactNode } from 'react';

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** A count that asks for attention: 逾期 3. */
  badge?: { text: string; name: string } | undefined;
  /** Starts a group under this heading. */
  group?: string | undefined;
};
