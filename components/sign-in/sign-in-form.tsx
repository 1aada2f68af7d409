'use client';
import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Note } from '../ui/note';

const REFUSED = '用户名或密码不正确。连续多次失败会暂停登录 15 分钟；忘记密码请联系系统管理员。';
const OFFLINE = '暂时连不上服务器，请检查网络后再试。';

/** Signs in, then loads the desk anew: nothing of a former person stays on the page. */
export function SignInForm({ notice }: { notice: string | null }) {
  const [pending, setPending] = useState(false);
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setReady(true), []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setError(null);
    try {
      const answer = await signIn('credentials', {
        username: String(form.get('username') ?? ''),
        password: String(form.get('password') ?? ''),
        redirect: false,
      });
      if (answer?.ok) {
        window.location.assign('/');
        return;
      }
      setError((answer?.status === 429 && answer.error) || REFUSED);
    } catch {
      setError(OFFLINE);
    }
    setPending(false);
  };

  return (
    <form onSubmit={submit} method="post" className="flex flex-col gap-4" data-ready={ready || undefined}>
      {notice && !error && <Note tone="ok">{notice}</Note>}
      {error && (
        <div role="alert">
          <Note tone="danger">{error}</Note>
        </div>
      )}
      <Field label="用户名">
        {control => (
          <Input
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
          />
        )}
      </Field>
      <Field label="密码">
        {control => (
          <Input {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={pending} pendingText="登录中…">
        登录
      </Button>
    </form>
  );
}
