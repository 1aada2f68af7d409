'use client';
import { useState } from 'react';
import type { ColleagueOption } from '@/lib/domain/talk-view';
import { Combobox } from '../ui/combobox';
import type { ComboboxOption } from '../ui/combobox-option';
import { Field } from '../ui/field';

type OwnerFieldProps = {
  find: (text: string) => Promise<ColleagueOption[]>;
  error: string | undefined;
  onOwner: (id: string) => void;
};

/** Who does the next step, where it is not whoever follows the lead. Loaded when it is asked for. */
export default function OwnerField({ find, error, onOwner }: OwnerFieldProps) {
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const search = async (text: string): Promise<ComboboxOption[]> =>
    (await find(text)).map(({ id, name, unitName }) => ({ id, label: name, note: unitName }));
  return (
    <Field label="下一步由谁办" error={error} hint="不填由跟踪人办理" className="max-w-80">
      {control => (
        <Combobox
          {...control}
          items={[]}
          onSearch={search}
          value={chosen}
          onChange={next => {
            setChosen(next);
            onOwner(next?.id ?? '');
          }}
          placeholder="输入姓名或拼音"
        />
      )}
    </Field>
  );
}
