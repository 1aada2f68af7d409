'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UNIT_KIND_NAMES, type UnitKindKey } from '@/lib/domain/labels';
import type { Outcome } from '@/lib/domain/outcome';
import type { AddUnitInput } from '@/lib/domain/unit';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import { UnitFields } from './unit-fields';

type Props = {
  parents: { code: string; name: string }[];
  industries: { key: string; name: string }[];
  today: string;
  add: (input: AddUnitInput) => Promise<Outcome<{ code: string }>>;
};

const kinds = Object.entries(UNIT_KIND_NAMES)
  .filter(([kind]) => kind !== 'office')
  .map(([value, label]) => ({ value, label }));

const inputOf = (form: FormData): AddUnitInput => ({
  code: formText(form, 'code'),
  kind: formText(form, 'kind') as UnitKindKey,
  industryKey: formText(form, 'industryKey') || null,
  startsOn: formText(form, 'startsOn'),
  name: formText(form, 'name'),
  shortName: formText(form, 'shortName'),
  aliases: formText(form, 'aliases'),
  parentCode: formText(form, 'parentCode') || null,
});

export function AddUnit({ parents, industries, today, add }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const deed = useDeed(add, () => {
    setOpen(false);
    notify({ message: '已新增单位', tone: 'ok' });
    router.refresh();
  });
  const { errors } = deed;
  const change = (next: boolean) => {
    if (next) deed.reset();
    setOpen(next);
  };
  return (
    <>
      <Button variant="primary" onClick={() => change(true)}>
        新增单位
      </Button>
      <FormDialog
        open={open}
        onOpenChange={change}
        title="新增单位"
        submitLabel="新增单位"
        pending={deed.pending}
        message={deed.message}
        errors={errors}
        onSubmit={form => deed.send(inputOf(form))}
      >
        <KindFields industries={industries} errors={errors} />
        <UnitFields unit={null} parents={parents} errors={errors} />
        <Field label="设立日期" required error={errors.startsOn} className="sm:max-w-60">
          {control => <DayInput {...control} name="startsOn" today={today} defaultValue={today} />}
        </Field>
      </FormDialog>
    </>
  );
}

/** What is set once and never changes: kind, code, and the industry of a task force. */
function KindFields({ industries, errors }: Pick<Props, 'industries'> & { errors: Record<string, string> }) {
  const [kind, setKind] = useState('town');
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="类别" required error={errors.kind}>
          {control => (
            <Select
              {...control}
              name="kind"
              options={kinds}
              value={kind}
              onChange={event => setKind(event.target.value)}
            />
          )}
        </Field>
        <Field label="编码" required error={errors.code} hint="例如 330681104、P01；定下后不再改">
          {control => <Input {...control} name="code" autoCapitalize="none" spellCheck={false} />}
        </Field>
      </div>
      {kind === 'taskForce' && (
        <Field label="负责产业" required error={errors.industryKey}>
          {control => (
            <Select
              {...control}
              name="industryKey"
              empty="请选择"
              options={industries.map(({ key, name }) => ({ value: key, label: name }))}
            />
          )}
        </Field>
      )}
    </>
  );
}
