'use client';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Note } from './note';

type FormDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Names the deed: 新增岗位. */
  submitLabel: string;
  pending: boolean;
  /** Why the last try was refused as a whole. */
  message: string | null;
  /** By field; the first of them takes the focus. */
  errors: Record<string, string>;
  onSubmit: (form: FormData) => void;
  size?: 'sm' | 'md' | 'lg' | undefined;
  children: ReactNode;
};

/** A dialog that is one form. What was typed stays while the server says why not. */
export function FormDialog(props: FormDialogProps) {
  const { open, onOpenChange, submitLabel, pending, message, errors, onSubmit, children, ...look } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pending) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Dialog
      {...look}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>取消</Button>
          <Button type="submit" form={id} variant="primary" pending={pending} pendingText="保存中…">
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        {message && (
          <div role="alert">
            <Note tone="danger">{message}</Note>
          </div>
        )}
        {children}
      </form>
    </Dialog>
  );
}
