'use client';
import { createContext, useContext, useState } from 'react';
import type { ClashView } from '@/lib/domain/claim-view';
import { RULING_EFFECTS, RULING_NAMES, type RulingKind } from '@/lib/domain/clash';
import type { ClashActions } from '../claim/claim-actions';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Note } from '../ui/note';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useClashDeed } from './use-clash-deed';

type Props = { clash: ClashView; rule: ClashActions['rule']; onClose: () => void };

/** What a ruling may name: the units, and the years of the rules. Given by the page of the office. */
export const RulingChoices = createContext<{ units: { code: string; name: string }[]; years: number }>({
  units: [],
  years: 5,
});

const KINDS = (Object.keys(RULING_NAMES) as RulingKind[]).map(value => ({
  value,
  label: RULING_NAMES[value],
}));

type PartsProps = { later: string; isRequired: boolean; errors: Record<string, string> };

function Parts({ later, isRequired, errors }: PartsProps) {
  const { years } = useContext(RulingChoices);
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field
        label={`${later}占比（%）`}
        required={isRequired}
        error={errors.laterPercent}
        hint={isRequired ? '其余归在先单位' : '不填则不分业绩；填写则其余归在先单位'}
      >
        {control => <Input {...control} name="laterPercent" inputMode="numeric" maxLength={3} />}
      </Field>
      <Field label="共享年限（年）" error={errors.years}>
        {control => (
          <Input {...control} name="years" inputMode="numeric" maxLength={2} defaultValue={String(years)} />
        )}
      </Field>
    </div>
  );
}

/** 裁定: which of the four, with what follows from it in words, and the reasons that both sides read. */
export function RuleDialog({ clash, rule, onClose }: Props) {
  const { units } = useContext(RulingChoices);
  const [kind, setKind] = useState<RulingKind | ''>('');
  const sent = useClashDeed(rule, kind === '' ? '已裁定' : `已裁定：${RULING_NAMES[kind]}`, onClose);
  const { errors } = sent;
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`${clash.isAppealed ? '终裁' : '裁定'}：${clash.earlier.unitName} ${clash.earlier.code}，${clash.later.unitName} ${clash.later.code}`}
      submitLabel="作出裁定"
      pending={sent.pending}
      message={sent.message}
      errors={errors}
      onSubmit={form =>
        sent.send({
          clashId: clash.id,
          version: clash.version,
          // Nothing chosen is sent as it stands: the server says so beside the field.
          kind: kind as RulingKind,
          unitCode: formText(form, 'unitCode'),
          laterPercent: formText(form, 'laterPercent'),
          years: formText(form, 'years'),
          reasons: formText(form, 'reasons'),
        })
      }
    >
      <Field label="裁定" required error={errors.kind}>
        {control => (
          <Select
            {...control}
            name="kind"
            options={KINDS}
            empty="请选择"
            value={kind}
            onChange={event => setKind(event.target.value as RulingKind | '')}
          />
        )}
      </Field>
      {kind !== '' && <Note tone="info">{RULING_EFFECTS[kind]}</Note>}
      {kind === 'coordinate' && (
        <Field label="承接单位" required error={errors.unitCode}>
          {control => (
            <Select
              {...control}
              name="unitCode"
              empty="请选择"
              options={units.map(unit => ({ value: unit.code, label: unit.name }))}
            />
          )}
        </Field>
      )}
      {kind !== '' && kind !== 'hold' && (
        <Parts key={kind} later={clash.later.unitName} isRequired={kind === 'share'} errors={errors} />
      )}
      <Field label="裁定理由" required error={errors.reasons} hint="双方都会看到，请勿写企业联系人">
        {control => <Textarea {...control} name="reasons" rows={4} maxLength={1000} />}
      </Field>
    </FormDialog>
  );
}
