'use client';
import { useState } from 'react';
import type { ColleagueOption } from '@/lib/domain/talk-view';
import { Combobox } from '../ui/combobox';
import type { ComboboxOption } from '../ui/combobox-option';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { Input } from '../ui/input';
import { MentionText } from './mention-text';
import type { Talk } from './use-talk';

type FindPeople = (text: string, purpose: 'mention' | 'owner') => Promise<ColleagueOption[]>;
type TalkFieldsProps = {
  talk: Talk;
  today: string;
  standing: string | null;
  findPeople: FindPeople | null;
};

/** Who does the next step, where it is not whoever follows the lead. */
function Owner({ talk, find, error }: { talk: Talk; find: FindPeople; error: string | undefined }) {
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const search = async (text: string): Promise<ComboboxOption[]> =>
    (await find(text, 'owner')).map(({ id, name, unitName }) => ({ id, label: name, note: unitName }));
  return (
    <Fold summary="更多" open={error ? true : undefined}>
      <Field label="下一步由谁办" error={error} hint="不填由跟踪人办理" className="max-w-80">
        {control => (
          <Combobox
            {...control}
            items={[]}
            onSearch={search}
            value={chosen}
            onChange={next => {
              setChosen(next);
              talk.set('ownerId', next?.id ?? '');
            }}
            placeholder="输入姓名或拼音"
          />
        )}
      </Field>
    </Fold>
  );
}

/** Three inputs: what happened, the next step and its day. */
export function TalkFields({ talk, today, standing, findPeople }: TalkFieldsProps) {
  const { values, errors, set } = talk;
  const isComment = values.kind === 'comment';
  return (
    <>
      <Field label="发生了什么" error={errors.text}>
        {control => (
          <MentionText
            {...control}
            rows={2}
            value={values.text ?? ''}
            onText={text => set('text', text)}
            find={findPeople ? text => findPeople(text, 'mention') : null}
            placeholder="例如：与对方总经理通话，确认下周来考察；@ 可提醒同事"
          />
        )}
      </Field>
      {!isComment && (
        <div className="grid items-start gap-x-3 gap-y-2 sm:grid-cols-[1fr_11rem]">
          <Field label="下一步" error={errors.nextStep}>
            {control => (
              <Input
                {...control}
                value={values.nextStep ?? ''}
                placeholder={standing ? `不填则仍为：${standing}` : '下一步做什么'}
                onChange={event => set('nextStep', event.target.value)}
              />
            )}
          </Field>
          <Field label="下一步日期" error={errors.nextStepOn}>
            {control => (
              <DayInput
                {...control}
                today={today}
                prefer="future"
                placeholder="明天、下周三、3.5"
                defaultValue={values.nextStepOn ?? ''}
                onText={text => set('nextStepOn', text)}
              />
            )}
          </Field>
        </div>
      )}
      {!isComment && findPeople && <Owner talk={talk} find={findPeople} error={errors.nextStepOwnerId} />}
    </>
  );
}
