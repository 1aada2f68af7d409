'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { HandOverPerson } from '@/lib/domain/handover';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Section } from '../ui/section';
import { useReady } from '../ui/use-ready';

type LeaverPickerProps = { people: HandOverPerson[]; chosen: string | null };

/** First of all: whose leads. The choice stands in the address, so that it can be passed on. */
export function LeaverPicker({ people, chosen }: LeaverPickerProps) {
  const router = useRouter();
  const ready = useReady();
  const [pending, start] = useTransition();
  const items = people.map(({ id, name, unitName, count, isDisabled }) => ({
    id,
    label: name,
    note: `${unitName}${isDisabled ? '（已停用）' : ''} · ${count} 个`,
  }));
  return (
    <Section title="一、从谁名下移交" note={pending ? '正在读取…' : undefined}>
      <div data-ready={ready} className="sm:max-w-80">
        <Field label="移出人" required>
          {control => (
            <Combobox
              {...control}
              items={items}
              defaultValue={items.find(item => item.id === chosen) ?? null}
              onChange={person =>
                start(() => router.push(person ? `/leads/handover?from=${person.id}` : '/leads/handover'))
              }
            />
          )}
        </Field>
      </div>
    </Section>
  );
}
