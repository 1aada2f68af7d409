'use client';
import { type ReactNode, useState } from 'react';
import type { BulkKind } from '@/lib/domain/bulk-change';
import type { BulkOptions } from '@/lib/domain/bulk-view';
import { ReasonField } from '../lead/reason-field';
import { Combobox } from '../ui/combobox';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { TagFields } from './tag-fields';

type FieldsProps = { options: BulkOptions; errors: Record<string, string> };

const people = ({ staff }: BulkOptions) =>
  staff.map(({ id, name, unitName }) => ({ id, label: name, note: unitName }));
const named = (list: readonly { key: string; name: string }[]) =>
  list.map(({ key, name }) => ({ value: key, label: name }));

function OfficerFields({ options, errors }: FieldsProps) {
  return (
    <>
      <Field label="新的跟踪人" required error={errors.officerId}>
        {control => <Combobox {...control} name="officerId" items={people(options)} />}
      </Field>
      <ReasonField error={errors.reason} />
    </>
  );
}

function UnitFields({ options, errors }: FieldsProps) {
  const items = options.units.map(({ code, shortName }) => ({ id: code, label: shortName }));
  return (
    <>
      <Field label="新的责任单位" required error={errors.unitCode}>
        {control => <Combobox {...control} name="unitCode" items={items} />}
      </Field>
      <ReasonField error={errors.reason} />
    </>
  );
}

function IndustryFields({ options, errors }: FieldsProps) {
  const [industry, setIndustry] = useState('');
  const nodes = options.chainNodes.filter(node => node.industryKey === industry);
  return (
    <>
      <Field label="产业" required error={errors.industryKey}>
        {control => (
          <Select
            {...control}
            name="industryKey"
            empty="请选择"
            options={named(options.industries)}
            onChange={event => setIndustry(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="链条环节"
        error={errors.chainNodeKey}
        hint="不选则只改产业，原环节随之清空；产业相同的不改"
      >
        {control => (
          <Select
            {...control}
            key={industry}
            name="chainNodeKey"
            empty="不选"
            disabled={nodes.length === 0}
            options={nodes.map(({ key, name, boneName }) => ({ value: key, label: `${boneName} · ${name}` }))}
          />
        )}
      </Field>
      <ReasonField error={errors.reason} />
    </>
  );
}

function SuspendFields({ options, errors }: FieldsProps) {
  const [status, setStatus] = useState('paused');
  return (
    <>
      <Field label="改为" required error={errors.status}>
        {control => (
          <Select
            {...control}
            name="status"
            options={[
              { value: 'paused', label: '暂缓' },
              { value: 'lost', label: '流失' },
            ]}
            onChange={event => setStatus(event.target.value)}
          />
        )}
      </Field>
      <Field label="原因" required error={errors.exitReason}>
        {control => (
          <Select {...control} name="exitReason" empty="请选择" options={named(options.exitReasons)} />
        )}
      </Field>
      <ReasonField
        label="说明"
        name="note"
        error={errors.note}
        optional
        hint="被其他地区引走时，写明是哪里"
      />
      <Field label="日期" required error={errors.exitOn}>
        {control => (
          <DayInput {...control} name="exitOn" today={options.today} defaultValue={options.today} />
        )}
      </Field>
      {status === 'paused' && (
        <Field label="拟重启日期" required error={errors.reopenOn}>
          {control => <DayInput {...control} name="reopenOn" today={options.today} prefer="future" />}
        </Field>
      )}
    </>
  );
}

function StepFields({ options, errors }: FieldsProps) {
  return (
    <>
      <Field label="下一步做什么" error={errors.text} hint="不填则保留每个项目原来的内容">
        {control => <Input {...control} name="text" maxLength={200} />}
      </Field>
      <Field label="日期" error={errors.on} hint="不填则保留原来的日期">
        {control => <DayInput {...control} name="on" today={options.today} prefer="future" />}
      </Field>
      <Field label="办理人" error={errors.ownerId} hint="不选则由各项目的跟踪人办理；只改日期时不换人">
        {control => <Combobox {...control} name="ownerId" items={people(options)} />}
      </Field>
    </>
  );
}

const FIELDS: Record<BulkKind, (props: FieldsProps) => ReactNode> = {
  officer: OfficerFields,
  unit: UnitFields,
  industry: IndustryFields,
  tag: TagFields,
  suspend: SuspendFields,
  reopen: ({ errors }) => <ReasonField error={errors.reason} />,
  step: StepFields,
};

/** The fields of one kind of change. */
export function BulkFields({ kind, ...rest }: FieldsProps & { kind: BulkKind }) {
  const Fields = FIELDS[kind];
  return <Fields {...rest} />;
}
