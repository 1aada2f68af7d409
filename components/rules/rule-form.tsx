'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import { RULE_NUMBER_KEYS, type RuleSettings } from '@/lib/domain/rule-settings';
import type { TypedRules } from '@/lib/domain/rule-settings-input';
import { STAGE_KEYS } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { formText } from '../ui/form-text';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { RuleFields } from './rule-fields';

type Props = {
  year: number;
  version: number;
  settings: RuleSettings;
  set: (input: TypedRules) => Promise<Outcome<{ version: number }>>;
};

function typedRules(form: FormData, { year, version }: Props): TypedRules {
  const texts = (keys: readonly string[], prefix = '') =>
    Object.fromEntries(keys.map(key => [key, formText(form, `${prefix}${key}`)]));
  return {
    year,
    version,
    numbers: texts(RULE_NUMBER_KEYS) as TypedRules['numbers'],
    warnDays: formText(form, 'warnDays'),
    confirmFrom: formText(form, 'confirmFrom'),
    overdueDays: texts(STAGE_KEYS, 'overdueDays.') as TypedRules['overdueDays'],
  };
}

/** The rules as one form: they are set as a whole, version by version. */
export function RuleForm(props: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const deed = useDeed(props.set, ({ version }) => {
    const isNew = version !== props.version;
    notify({ message: isNew ? `已保存为第 ${version} 版，从现在起生效` : '没有改动', tone: 'ok' });
    router.refresh();
  });
  const { errors } = deed;
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!deed.pending) deed.send(typedRules(new FormData(event.currentTarget), props));
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
      <RuleFields settings={props.settings} errors={errors} />
      <div className="sticky bottom-16 z-10 flex items-center gap-3 rounded-card border border-hairline bg-raised px-3 py-2 sm:bottom-2">
        <p className="min-w-0 flex-1 text-note text-3">
          已定的保护期、裁定和期限不因改动而变；新的按新规则。
        </p>
        <Button type="submit" variant="primary" pending={deed.pending} pendingText="保存中…">
          保存年度规则
        </Button>
      </div>
    </form>
  );
}
