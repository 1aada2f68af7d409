'use client';
import { lazy, Suspense, useState } from 'react';
import type { ColleagueOption } from '@/lib/domain/talk-view';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { MentionText } from './mention-text';
import type { Talk } from './use-talk';

type FindPeople = (text: string, purpose: 'mention' | 'owner') => Promise<ColleagueOption[]>;
type TalkFieldsProps = {
  talk: Talk;
  today: string;
  standing: string | null;
  /** Whether a next step can be named: not for what was lost. */
  plans: boolean;
  findPeople: FindPeople | null;
};

const Away = () => <p className="text-table text-3">暂时不能选人，请检查网络；不选由跟踪人办理。</p>;
const OwnerField = lazy(() => import('./owner-field').catch(() => ({ default: Away })));

/** 更多: who does the next step, asked for only where it is not whoever follows the lead. */
function Owner({ talk, find, error }: { talk: Talk; find: FindPeople; error: string | undefined }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && !error)
    return (
      <button
        type="button"
        onClick={() => setAsked(true)}
        className="inline-flex min-h-8 items-center self-start text-note text-3 underline-offset-2 hover:text-1 hover:underline pointer-coarse:min-h-11"
      >
        下一步由跟踪人办，换人
      </button>
    );
  return (
    <Suspense fallback={null}>
      <OwnerField find={text => find(text, 'owner')} error={error} onOwner={id => talk.set('ownerId', id)} />
    </Suspense>
  );
}

/** Up to three inputs: what happened, the next step and its day. */
export function TalkFields({ talk, today, standing, plans, findPeople }: TalkFieldsProps) {
  const { values, errors, set } = talk;
  const hasNext = plans && values.kind !== 'comment';
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
      {hasNext && (
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
      {hasNext && findPeople && <Owner talk={talk} find={findPeople} error={errors.nextStepOwnerId} />}
    </>
  );
}
