'use client';
import type { UnitDetail } from '@/lib/domain/unit';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

type Props = {
  /** The unit as it is; null for a new one. */
  unit: UnitDetail | null;
  /** Units it may hang under. */
  parents: { code: string; name: string }[];
  errors: Record<string, string>;
};

/** Names, place and aliases: what a new unit and a changed one share. */
export function UnitFields({ unit, parents, errors }: Props) {
  const options = parents.map(({ code, name }) => ({ id: code, label: name }));
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="全称"
          required
          error={errors.name}
          hint={unit ? '改名后旧名称自动留作曾用名，旧台账仍能识别' : undefined}
        >
          {control => <Input {...control} name="name" defaultValue={unit?.name} maxLength={40} />}
        </Field>
        <Field label="简称" required error={errors.shortName} hint="看板和报表上显示">
          {control => <Input {...control} name="shortName" defaultValue={unit?.shortName} maxLength={12} />}
        </Field>
      </div>
      <Field label="上级单位" error={errors.parentCode} hint="上级的招商主任能看到下级的线索；没有上级留空">
        {control => (
          <Combobox
            {...control}
            name="parentCode"
            placeholder="输入名称查找"
            items={options}
            defaultValue={options.find(({ id }) => id === unit?.parentCode) ?? null}
          />
        )}
      </Field>
      <Field label="别名" error={errors.aliases} hint="导入台账时按别名识别；多个用顿号隔开">
        {control => (
          <Input {...control} name="aliases" defaultValue={unit?.aliases.join('、')} maxLength={400} />
        )}
      </Field>
    </>
  );
}
