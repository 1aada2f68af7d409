'use client';
import { recordNoun } from '@/lib/domain/stage';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';

/** 暂缓 until a day, or 流失: both with a reason from the year's list. */
export function SuspendDialog({ status }: { status: 'paused' | 'lost' }) {
  const { lead, today, exitReasons, actions } = useLeadDesk();
  const isPause = status === 'paused';
  const noun = recordNoun(lead.stage);
  return (
    <DeedDialog
      title={isPause ? `暂缓这个${noun}` : `标记这个${noun}为流失`}
      description={
        isPause
          ? '暂缓期间不再提醒跟进，到拟重启日期时再提醒。'
          : '流失后从在谈统计中移出，以后可以恢复推进。'
      }
      submitLabel={isPause ? '暂缓' : '标记流失'}
      tone={isPause ? undefined : 'danger'}
      doneText={isPause ? '已暂缓' : '已标记流失'}
      run={(values, version) =>
        actions.suspend({
          leadId: lead.id,
          version,
          status,
          exitReason: values.exitReason ?? '',
          note: values.note ?? '',
          exitOn: values.exitOn ?? '',
          reopenOn: values.reopenOn ?? '',
        })
      }
    >
      {errors => (
        <>
          <Field label="原因" required error={errors.exitReason}>
            {control => (
              <Select
                {...control}
                name="exitReason"
                empty="请选择"
                options={exitReasons.map(({ key, name }) => ({ value: key, label: name }))}
              />
            )}
          </Field>
          <ReasonField
            label="说明"
            name="note"
            error={errors.note}
            optional
            hint="被其他地区引走时，写明是哪里"
          />
          <Field label={isPause ? '暂缓日期' : '流失日期'} required error={errors.exitOn}>
            {control => <DayInput {...control} name="exitOn" today={today} defaultValue={today} />}
          </Field>
          {isPause && (
            <Field label="拟重启日期" required error={errors.reopenOn}>
              {control => <DayInput {...control} name="reopenOn" today={today} prefer="future" />}
            </Field>
          )}
        </>
      )}
    </DeedDialog>
  );
}
