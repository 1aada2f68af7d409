'use client';
import type { ReactNode } from 'react';
import { dropDrafts } from '../ui/draft-store';

type SignOutFormProps = { signOut: (form: FormData) => void | Promise<void>; children: ReactNode };

/** Leaving takes drafts and the names of leads with it; notes that wait to be sent wait for the same person. */
function forget(): void {
  dropDrafts();
  import('../talk/note-store').then(store => store.leave()).catch(() => {});
}

export function SignOutForm({ signOut, children }: SignOutFormProps) {
  return (
    <form action={signOut} onSubmit={forget} className="border-t border-hairline pt-1">
      {children}
    </form>
  );
}
