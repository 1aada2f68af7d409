'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import type { ButtonVariant } from '../ui/button-class';
import { Note } from '../ui/note';
import { useDeed } from '../ui/use-deed';

type UploadDeedButtonProps = {
  id: string;
  label: string;
  pendingText?: string | undefined;
  variant?: ButtonVariant | undefined;
  disabled?: boolean | undefined;
  /** Where to go when it is done; the same page where left out. */
  then?: string | undefined;
  act: (input: { id: string }) => Promise<Outcome<null>>;
};

/** One press, one deed over the whole upload. */
export function UploadDeedButton({
  id,
  label,
  pendingText,
  variant,
  disabled,
  then,
  act,
}: UploadDeedButtonProps) {
  const router = useRouter();
  const { pending, send, message } = useDeed(act, () => (then ? router.push(then) : router.refresh()));
  return (
    <>
      {message && <Note tone="danger">{message}</Note>}
      <Button
        variant={variant}
        disabled={disabled}
        pending={pending}
        pendingText={pendingText}
        onClick={() => send({ id })}
      >
        {label}
      </Button>
    </>
  );
}
