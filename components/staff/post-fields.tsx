'use client';
import { useState } from 'react';
import { ROLE_NAMES, type RoleKey } from '@/lib/domain/actor';
import { UNIT_KIND_NAMES } from '@/lib/domain/labels';
import { isForOneIndustry } from '@/lib/domain/staff';
import type { AddPostInput } from '@/lib/domain/staff-input';
import type { PostChoices } from '@/lib/domain/staff-view';
import { Combobox } from '../ui/combobox';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { Select } from '../ui/select';
import { RequestReason } from './request-reason';

const HINTS: Record<RoleKey, string> = {
  officer: '登记和跟进自己名下的线索',
  groupLeader: '看本单位的线索，受理、研判',
  unitManager: '管本单位及下级的线索：指派、签约后推进',
  taskForceChief: '看本产业的全部线索',
  office: '看全部线索，认定、月结、维护产业和目标',
  leader: '看全部线索，批示',
  reviewer: '只看送到名下会签的线索',
  reportViewer: '只看报表',
  systemAdministrator: '管人员、岗位和单位，不看业务数据',
  securityAdministrator: '管权限和安全策略，审批授权，不看业务数据',
  auditAdministrator: '只看审计记录',
};

const roles = Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label }));

type Props = { choices: PostChoices; errors: Record<string, string> };

/** The fields of one post; the industry is asked of a task force's chief alone. */
export function PostFields({ choices, errors }: Props) {
  const [role, setRole] = useState<RoleKey>('officer');
  const [unit, setUnit] = useState<PostChoices['units'][number] | null>(null);
  const options = choices.units.map(({ code, shortName, kind }) => ({
    id: code,
    label: shortName,
    note: UNIT_KIND_NAMES[kind],
  }));
  return (
    <>
      <Field label="岗位" required hint={HINTS[role]} error={errors.role}>
        {control => (
          <Select
            {...control}
            name="role"
            options={roles}
            value={role}
            onChange={event => setRole(event.target.value as RoleKey)}
          />
        )}
      </Field>
      <Field label="单位" required error={errors.unitCode}>
        {control => (
          <Combobox
            {...control}
            name="unitCode"
            placeholder="输入名称查找"
            items={options}
            onChange={next => setUnit(choices.units.find(({ code }) => code === next?.id) ?? null)}
          />
        )}
      </Field>
      {isForOneIndustry(role) && (
        <Field label="负责产业" required error={errors.industryKey}>
          {control => (
            <Select
              {...control}
              key={unit?.industryKey}
              name="industryKey"
              empty="请选择"
              defaultValue={unit?.industryKey ?? ''}
              options={choices.industries.map(({ key, name }) => ({ value: key, label: name }))}
            />
          )}
        </Field>
      )}
      <TermFields today={choices.today} errors={errors} />
      <RequestReason error={errors.reason} />
    </>
  );
}

function TermFields({ today, errors }: { today: string; errors: Record<string, string> }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="到任日期" required error={errors.startsOn}>
        {control => <DayInput {...control} name="startsOn" today={today} defaultValue={today} />}
      </Field>
      <Field label="止任日期" error={errors.endsOn}>
        {control => (
          <DayInput {...control} name="endsOn" today={today} prefer="future" placeholder="不填为长期" />
        )}
      </Field>
    </div>
  );
}

/** What was typed into the fields. */
export function postOf(form: FormData): Omit<AddPostInput, 'staffId'> {
  return {
    role: formText(form, 'role') as RoleKey,
    unitCode: formText(form, 'unitCode'),
    industryKey: formText(form, 'industryKey') || null,
    startsOn: formText(form, 'startsOn'),
    endsOn: formText(form, 'endsOn'),
    reason: formText(form, 'reason'),
  };
}
