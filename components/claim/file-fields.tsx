'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ClaimOfLead } from '@/lib/domain/claim-view';
import { ACCEPTED_FILES } from '@/lib/domain/file-kind';
import { decimalText } from '@/lib/domain/money';
import { Field } from '../ui/field';
import { FileDrop } from '../ui/file-drop';
import { Input } from '../ui/input';
import { MoneyInput } from '../ui/money-input';
import { Note } from '../ui/note';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useDraft } from '../ui/use-draft';

type Props = { view: ClaimOfLead; errors: Record<string, string>; draft: ReturnType<typeof useFilingDraft> };

/** An amount as one would type it into a field of 万元. */
const inWan = (yuan: number | null): string =>
  yuan === null ? '' : decimalText(yuan, 4, 4).replace(/\.?0+$/, '');

/** What the form starts from: the latest talk and what the lead says already. */
export function useFilingDraft(view: ClaimOfLead) {
  const [talk] = view.talks;
  return useDraft(`claim:${view.leadId}`, {
    activityId: talk?.id ?? '',
    place: talk?.place ?? '',
    people: talk?.people ?? '',
    amount: inWan(view.amountYuan),
    landMu: view.landMu === null ? '' : String(view.landMu),
    plantSqm: '',
  });
}

/** The minutes, handed in right here where they are still missing. */
function Minutes({ view, activityId }: { view: ClaimOfLead; activityId: string }) {
  const router = useRouter();
  if (view.hasMinutes || view.talksWithFiles.includes(activityId))
    return <Note tone="ok">首谈纪要已上传。</Note>;
  return (
    <section aria-label="首谈纪要" className="flex flex-col gap-1">
      <h3 className="text-table text-2">
        首谈纪要<span className="ml-2 text-note text-3">必交</span>
      </h3>
      <FileDrop
        url="/api/attachments"
        fields={{ leadId: view.leadId, documentKey: 'firstTalkMinutes' }}
        accept={ACCEPTED_FILES}
        maxMegabytes={20}
        multiple={false}
        onDone={() => router.refresh()}
      />
    </section>
  );
}

/** The fields of the filing; an untouched place and people follow the chosen talk. */
export function FileFields({ view, errors, draft }: Props) {
  const { values, set, generation } = draft;
  const [chosen, setChosen] = useState(0);
  const choose = (id: string) => {
    const talk = view.talks.find(one => one.id === id);
    set('activityId', id);
    if (talk?.place) set('place', talk.place);
    if (talk?.people) set('people', talk.people);
    setChosen(count => count + 1);
  };
  const chosenTalk = view.talks.find(talk => talk.id === values.activityId);
  const text = (name: string) => ({
    name,
    defaultValue: values[name] ?? '',
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  });
  return (
    <div key={`${generation}:${chosen}`} className="flex flex-col gap-3">
      <Field
        label="首谈记录"
        required
        error={errors.activityId}
        hint={view.talks.length === 0 ? '还没有拜访、接待、会谈或电话：请先记一笔。' : undefined}
      >
        {control => (
          <Select
            {...control}
            name="activityId"
            value={values.activityId ?? ''}
            onChange={event => choose(event.target.value)}
            empty="请选择"
            options={view.talks.map(talk => ({
              value: talk.id,
              label: `${talk.happenedOn} ${talk.kindName}${talk.place ? ` ${talk.place}` : ''}`,
            }))}
          />
        )}
      </Field>
      {chosenTalk?.lateWords && <Note tone="warn">{chosenTalk.lateWords}</Note>}
      <Minutes view={view} activityId={values.activityId ?? ''} />
      <Field label="首谈地点" required error={errors.place}>
        {control => <Input {...control} {...text('place')} maxLength={100} />}
      </Field>
      <Field label="双方人员" required error={errors.people}>
        {control => <Textarea {...control} {...text('people')} rows={2} maxLength={300} />}
      </Field>
      <Field label="拟投资额" required error={errors.amount}>
        {control => (
          <MoneyInput
            {...control}
            name="amount"
            defaultValue={values.amount ?? ''}
            onText={value => set('amount', value)}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="拟用地（亩）" error={errors.landMu}>
          {control => <Input {...control} {...text('landMu')} inputMode="decimal" maxLength={20} />}
        </Field>
        <Field label="拟用厂房（㎡）" error={errors.plantSqm}>
          {control => <Input {...control} {...text('plantSqm')} inputMode="numeric" maxLength={20} />}
        </Field>
      </div>
    </div>
  );
}
