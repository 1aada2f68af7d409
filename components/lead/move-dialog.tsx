'use client';
import { recordNoun, STAGES, type StageKey, stageName, stageOrder } from '@/lib/domain/stage';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';

/** 退回 or 越级: the office's way past the gates, with its reason on record. */
export function MoveDialog() {
  const { lead, today, actions } = useLeadDesk();
  const here = stageOrder(lead.stage);
  const options = STAGES.filter(({ key }) => key !== lead.stage).map(({ key, name }) => ({
    value: key,
    label: `${stageOrder(key) < here ? '退回到' : '越级到'}「${name}」`,
  }));
  const before: StageKey | undefined = STAGES[here - 1]?.key;
  return (
    <DeedDialog
      title="退回或越级"
      description={`${recordNoun(lead.stage)}现在在「${stageName(lead.stage)}」。不检查关口所需材料，原因记入时间线；已有的阶段记录保留，不重复计数。`}
      submitLabel="移动阶段"
      doneText="阶段已移动"
      run={(values, version) =>
        actions.moveByOffice({
          leadId: lead.id,
          version,
          to: STAGES.find(stage => stage.key === values.to)?.key ?? lead.stage,
          happenedOn: values.happenedOn ?? '',
          reason: values.reason ?? '',
        })
      }
    >
      {errors => (
        <>
          <Field label="移到" required error={errors.to}>
            {control => (
              <Select {...control} name="to" options={options} defaultValue={before ?? options[0]?.value} />
            )}
          </Field>
          <Field label="发生日期" required error={errors.happenedOn}>
            {control => <DayInput {...control} name="happenedOn" today={today} defaultValue={today} />}
          </Field>
          <ReasonField error={errors.reason} />
        </>
      )}
    </DeedDialog>
  );
}
