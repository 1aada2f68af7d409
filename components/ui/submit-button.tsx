'use client';
import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** The one filled button of a form: knows by itself that its form is being sent. */
export function SubmitButton({
  variant = 'primary',
  pendingText = '保存中…',
  ...rest
}: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return <Button {...rest} type="submit" variant={variant} pending={pending} pendingText={pendingText} />;
}
