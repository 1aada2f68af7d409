'use client';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { MAIL_WISH_NAMES, type MailSettingsView, type MailWishKey } from '@/lib/domain/mail';
import type { SetMailTyped } from '@/lib/domain/mail-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';

type MailFormProps = {
  settings: MailSettingsView;
  /** Whether this desk sends mail at all. */
  isOn: boolean;
  setMail: (input: SetMailTyped) => Promise<Outcome>;
};

const wishes = Object.entries(MAIL_WISH_NAMES).map(([value, label]) => ({ value, label }));

/** Where one's notices are mailed, and how often; on the desk itself they always are. */
export function MailForm({ settings, isOn, setMail }: MailFormProps) {
  const router = useRouter();
  const ready = useReady();
  const deed = useDeed(setMail, () => {
    notify({ message: '邮件通知已保存', tone: 'ok' });
    router.refresh();
  });
  const { errors } = deed;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (deed.pending) return;
    deed.send({ email: formText(typed, 'email'), wish: formText(typed, 'wish') as MailWishKey });
  };
  return (
    <form
      onSubmit={submit}
      method="post"
      noValidate
      aria-label="邮件通知"
      className="flex max-w-90 flex-col gap-3"
      data-ready={ready}
    >
      {!isOn && <Note tone="info">本系统还没有接通邮件，设置会保存，接通后生效。</Note>}
      {deed.message && (
        <div role="alert">
          <Note tone="danger">{deed.message}</Note>
        </div>
      )}
      <Field label="邮箱" hint="留空则不发邮件。邮件里没有投资方和金额。" error={errors.email}>
        {control => (
          <Input
            {...control}
            key={settings.email}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            defaultValue={settings.email}
          />
        )}
      </Field>
      <Field label="发送方式" error={errors.wish}>
        {control => (
          <Select
            {...control}
            key={settings.wish}
            name="wish"
            options={wishes}
            defaultValue={settings.wish}
          />
        )}
      </Field>
      <div>
        <Button type="submit" pending={deed.pending} pendingText="保存中…">
          保存邮件通知
        </Button>
      </div>
    </form>
  );
}
