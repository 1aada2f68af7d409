'use client';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Note } from '../ui/note';
import { useReady } from '../ui/use-ready';
import { CodeField } from './code-field';

const REFUSED = '用户名或密码不正确。连续多次失败会暂停登录 15 分钟；忘记密码请联系系统管理员。';
const CODE_REFUSED =
  '没有通过：动态码不正确或已用过。请等手机上出现下一个再试；连续多次失败会暂停登录 15 分钟。';
const OFFLINE = '暂时连不上服务器，请检查网络后再试。';

/** What the server means by the words it answers a refused sign-in with. */
const CODE_NEEDED = 'code';
const UNAVAILABLE = 'unavailable';

/**
 * Signs in, then loads the desk anew: nothing of a former person stays on the page. Where the person has a
 * second factor, the code is asked for once name and password are right, and all three are sent together.
 */
export function SignInForm({ notice }: { notice: string | null }) {
  const ready = useReady();
  const [pending, setPending] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (pending) return;
    setPending(true);
    setError(null);
    try {
      const answer = await signIn('credentials', {
        username: formText(form, 'username'),
        password: formText(form, 'password'),
        code: formText(form, 'code'),
        redirect: false,
      });
      if (answer?.ok) return window.location.assign('/');
      if (answer?.error === CODE_NEEDED) setAsksCode(true);
      else if (answer?.error === UNAVAILABLE) setError(OFFLINE);
      else if (answer?.status === 429 && answer.error) setError(answer.error);
      else setError(asksCode ? CODE_REFUSED : REFUSED);
    } catch {
      setError(OFFLINE);
    }
    setPending(false);
  };
  const goBack = () => {
    setAsksCode(false);
    setError(null);
  };

  return (
    <form onSubmit={submit} method="post" className="flex flex-col gap-4" data-ready={ready}>
      {notice && !error && !asksCode && <Note tone="ok">{notice}</Note>}
      {error && (
        <div role="alert">
          <Note tone="danger">{error}</Note>
        </div>
      )}
      {/* Kept, unseen, during the second step: all three are proved together. */}
      <div hidden={asksCode} className={asksCode ? undefined : 'flex flex-col gap-4'}>
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
      </div>
      {asksCode && <CodeField />}
      <Button type="submit" variant="primary" pending={pending} pendingText="登录中…">
        登录
      </Button>
      {asksCode && (
        <Button variant="quiet" onClick={goBack}>
          换一个用户名
        </Button>
      )}
    </form>
  );
}
