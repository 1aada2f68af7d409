'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import type { WelcomeInput } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Note } from '../ui/note';
import { useDeed } from '../ui/use-deed';

type Props = {
  secret: string;
  username: string;
  /** What the policy asks of a password. */
  hint: string;
  redeem: (input: WelcomeInput) => Promise<Outcome<{ username: string }>>;
};

/** Sets a password by a one-time link; the link is used up only when the password is taken. */
export function WelcomeForm({ secret, username, hint, redeem }: Props) {
  const router = useRouter();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const deed = useDeed(redeem, () => router.replace('/sign-in?notice=welcome'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!deed.pending)
      deed.send({ secret, password: formText(form, 'password'), again: formText(form, 'again') });
  };
  return (
    <form
      onSubmit={submit}
      method="post"
      noValidate
      className="flex flex-col gap-4"
      data-ready={ready || undefined}
    >
      {deed.message && (
        <div role="alert">
          <Note tone="danger">{deed.message}</Note>
        </div>
      )}
      <Field label="用户名" hint="请记住，以后用它登录">
        {control => <Input {...control} name="username" autoComplete="username" readOnly value={username} />}
      </Field>
      <Field label="新密码" required hint={hint} error={deed.errors.password}>
        {control => (
          <Input {...control} name="password" type="password" autoComplete="new-password" autoFocus />
        )}
      </Field>
      <Field label="再输一次" required error={deed.errors.again}>
        {control => <Input {...control} name="again" type="password" autoComplete="new-password" />}
      </Field>
      <Button type="submit" variant="primary" pending={deed.pending} pendingText="保存中…">
        设置密码
      </Button>
    </form>
  );
}
