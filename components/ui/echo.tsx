import type { ReactNode } from 'react';

type EchoProps = { id: string; reason: string | null; children: ReactNode };

/** The line under a field that repeats how the text was read, or says why it could not be. */
export function Echo({ id, reason, children }: EchoProps) {
  return (
    <p
      id={id}
      aria-live="polite"
      className={`mt-1 min-h-4.5 text-note tabular-nums ${reason ? 'text-danger' : 'text-3'}`}
    >
      {reason ?? children}
    </p>
  );
}
