'use client';
import { EXCLUDED_REASONS, isKeyOf, ORIGIN_NAMES } from '@/lib/domain/labels';
import { invalid } from '@/lib/domain/outcome';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';

/** 调整统计口径: 外招 or 内生, and whether the project is kept out of the headline count. */
export function ClassifyDialog() {
  const { lead, actions } = useLeadDesk();
  const known = lead.excludedReason === null || EXCLUDED_REASONS.includes(lead.excludedReason);
  const reasons =
    known || lead.excludedReason === null ? EXCLUDED_REASONS : [...EXCLUDED_REASONS, lead.excludedReason];
  return (
    <DeedDialog
      title="调整统计口径"
      description="只影响尚未月结的统计；已月结的报表不变，差异在下月列为更正。"
      submitLabel="调整统计口径"
      doneText="统计口径已调整"
      run={(values, version) => {
        const origin = values.origin ?? '';
        if (!isKeyOf(ORIGIN_NAMES, origin)) return Promise.resolve(invalid({ origin: '请选择外招或内生' }));
        return actions.classify({
          leadId: lead.id,
          version,
          origin,
          excludedReason: values.excludedReason ?? '',
          reason: values.reason ?? '',
        });
      }}
    >
      {errors => (
        <>
          <Field label="外招或内生" required error={errors.origin}>
            {control => (
              <Select
                {...control}
                name="origin"
                empty="请选择"
                defaultValue={lead.origin ?? ''}
                options={Object.entries(ORIGIN_NAMES).map(([value, label]) => ({ value, label }))}
              />
            )}
          </Field>
          <Field label="是否计入" error={errors.excludedReason}>
            {control => (
              <Select
                {...control}
                name="excludedReason"
                empty="计入统计"
                defaultValue={lead.excludedReason ?? ''}
                options={reasons.map(reason => ({ value: reason, label: `不计入：${reason}` }))}
              />
            )}
          </Field>
          <ReasonField error={errors.reason} />
        </>
      )}
    </DeedDialog>
  );
}
