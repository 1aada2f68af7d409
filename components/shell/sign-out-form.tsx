'use client';
import type { ReactNode } from 'react';
import { dropDrafts } from '../ui/draft-store';

type SignOutFormProps = { signOut: (form: FormData) => void | Promise<void>; children: ReactNode };

/** Leaving takes what was typed and not sent with it. */
export function SignOutForm({ signOut, children }: SignOutFormProps) {
  return (
    <form action={signOut} onSubmit={dropDrafts} className="border-t border-hairline pt-1">
      {children}
    </form>
  );
}
