'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';
import { ROLE_NAMES, type RoleKey } from '@/lib/domain/actor';
import type { Outcome } from '@/lib/domain/outcome';
import { POLICY_NUMBERS, type PolicyNumber, type SecurityPolicy } from '@/lib/domain/security-policy';
import type { TypedPolicy } from '@/lib/domain/security-policy-input';
import { Button } from '../ui/button';
import { formText } from '../ui/form-text';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { PolicyFields } from './policy-fields';

type Props = {
  policy: SecurityPolicy;
  set: (input: TypedPolicy) => Promise<Outcome<{ version: number }>>;
};

const NUMBERS = Object.keys(POLICY_NUMBERS) as PolicyNumber[];
const ROLES = Object.keys(ROLE_NAMES) as RoleKey[];

function typedPolicy(form: FormData, version: number): TypedPolicy {
  const numbers = Object.fromEntries(NUMBERS.map(name => [name, formText(form, name)]));
  const ticked = form.getAll('secondFactorRoles');
  return {
    ...(numbers as Record<PolicyNumber, string>),
    version,
    passwordReading: formText(form, 'passwordReading') === 'classified' ? 'classified' : 'modern',
    secondFactorRoles: ROLES.filter(role => ticked.includes(role)),
  };
}

/** The whole policy as one form: it is set as a whole, version by version. */
export function PolicyForm({ policy, set }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const deed = useDeed(set, ({ version }) => {
    const isNew = version !== policy.version;
    notify({ message: isNew ? `已保存为第 ${version} 版，即刻生效` : '没有改动', tone: 'ok' });
    router.refresh();
  });
  const { errors } = deed;
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!deed.pending) deed.send(typedPolicy(new FormData(event.currentTarget), policy.version));
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      method="post"
      noValidate
      className="flex flex-col gap-4"
      data-ready={useReady()}
    >
      {deed.message && (
        <div role="alert">
          <Note tone="danger">{deed.message}</Note>
        </div>
      )}
      <PolicyFields policy={policy} errors={errors} />
      <div className="sticky bottom-16 z-10 flex items-center gap-3 rounded-card border border-hairline bg-raised px-3 py-2 sm:bottom-2">
        <p className="min-w-0 flex-1 text-note text-3">缩短时间或增加要求会让在线人员马上受到影响。</p>
        <Button type="submit" variant="primary" pending={deed.pending} pendingText="保存中…">
          保存安全策略
        </Button>
      </div>
    </form>
  );
}
