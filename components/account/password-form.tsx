'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import type { ChangePasswordInput } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';

type Props = {
  username: string;
  /** What the policy asks of a password. */
  hint: string;
  change: (input: ChangePasswordInput) => Promise<Outcome>;
  /** Where to go on once it is taken; the page itself when left out. */
  goTo?: string | undefined;
};

/** One's own new password; the fields are emptied once it is taken. */
export function PasswordForm({ username, hint, change, goTo }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const ready = useReady();
  const deed = useDeed(change, () => {
    if (goTo) return window.location.assign(goTo);
    form.current?.reset();
    notify({ message: '密码已修改，其他设备已退出登录', tone: 'ok' });
    router.refresh();
  });
  const { errors } = deed;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (deed.pending) return;
    deed.send({
      old: formText(typed, 'old'),
      password: formText(typed, 'password'),
      again: formText(typed, 'again'),
    });
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      method="post"
      noValidate
      className="flex max-w-90 flex-col gap-3"
      data-ready={ready}
    >
      {deed.message && (
        <div role="alert">
          <Note tone="danger">{deed.message}</Note>
        </div>
      )}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field label="现在的密码" required error={errors.old}>
        {control => <Input {...control} name="old" type="password" autoComplete="current-password" />}
      </Field>
      <Field label="新密码" required hint={hint} error={errors.password}>
        {control => <Input {...control} name="password" type="password" autoComplete="new-password" />}
      </Field>
      <Field label="再输一次新密码" required error={errors.again}>
        {control => <Input {...control} name="again" type="password" autoComplete="new-password" />}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={deed.pending} pendingText="保存中…">
          修改密码
        </Button>
      </div>
    </form>
  );
}
