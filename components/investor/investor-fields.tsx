'use client';
import { useState } from 'react';
import { NATURE_NAMES, OFFERED_GRADES } from '@/lib/domain/investor-labels';
import { GRADE_NAMES, INVESTOR_KIND_NAMES } from '@/lib/domain/labels';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useInvestorDesk } from './investor-desk';
import { InvestorPicker } from './investor-picker';
import type { useFormDraft } from './use-form-draft';

type Props = { errors: Record<string, string>; draft: ReturnType<typeof useFormDraft> };

/** The names of the firm; a new one keeps the old as a former name unless that was only misspelt. */
function NameFields({ errors, draft }: Props) {
  const { card } = useInvestorDesk();
  const [name, setName] = useState(draft.text('name'));
  return (
    <>
      <Field label="名称" required error={errors.name} className="sm:col-span-2">
        {control => (
          <Input
            {...control}
            name="name"
            value={name}
            maxLength={80}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      {name.trim() !== card.name && (
        <Checkbox
          name="keepFormerName"
          defaultChecked
          label={`把「${card.name}」留作曾用名（只是写错了就不勾）`}
          className="sm:col-span-2"
        />
      )}
      <Field
        label="曾用名"
        error={errors.formerNames}
        hint="多个用顿号隔开，查重时一并比对"
        className="sm:col-span-2"
      >
        {control => <Input {...control} name="formerNames" defaultValue={draft.text('formerNames')} />}
      </Field>
    </>
  );
}

/** Where it belongs in the vocabulary: the links of the chain follow the industry. */
function PlaceFields({ errors, draft }: Props) {
  const { card, industries, chainNodes } = useInvestorDesk();
  const [industryKey, setIndustryKey] = useState(draft.text('industryKey'));
  const nodes = chainNodes
    .filter(node => node.industryKey === industryKey)
    .map(node => ({ value: node.key, label: `${node.boneName} · ${node.name}` }));
  return (
    <>
      <Field label="产业" error={errors.industryKey}>
        {control => (
          <Select
            {...control}
            name="industryKey"
            value={industryKey}
            onChange={event => setIndustryKey(event.target.value)}
            options={industries.map(({ key, name }) => ({ value: key, label: name }))}
            empty="未定"
          />
        )}
      </Field>
      <Field label="产业链环节" error={errors.chainNodeKey}>
        {control => (
          <Select
            {...control}
            key={industryKey}
            name="chainNodeKey"
            defaultValue={card.chainNodeKey ?? ''}
            options={nodes}
            empty="未定"
          />
        )}
      </Field>
    </>
  );
}

function KindFields({ errors }: Pick<Props, 'errors'>) {
  const { card } = useInvestorDesk();
  // A kind of former times that is a grade today stands as long as nobody chooses another.
  const old =
    card.kind && !(card.kind in NATURE_NAMES) ? { [card.kind]: INVESTOR_KIND_NAMES[card.kind] } : {};
  const kinds = Object.entries({ ...NATURE_NAMES, ...old }).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Field label="企业性质" error={errors.kind}>
        {control => (
          <Select {...control} name="kind" defaultValue={card.kind ?? ''} options={kinds} empty="未定" />
        )}
      </Field>
      <fieldset className="sm:col-span-2">
        <legend className="mb-1 text-table text-2">企业荣誉（可多选）</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {OFFERED_GRADES.map(grade => (
            <Checkbox
              key={grade}
              name={`grade.${grade}`}
              defaultChecked={card.grades.includes(grade)}
              label={GRADE_NAMES[grade]}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Every field of the card, as its form has them. */
export function InvestorFields({ errors, draft }: Props) {
  const { card } = useInvestorDesk();
  return (
    // What is typed bubbles up here: one ear for all fields.
    <div className="grid items-start gap-3 sm:grid-cols-2" onInput={draft.onInput}>
      <NameFields errors={errors} draft={draft} />
      <Field label="统一社会信用代码" error={errors.uscc} hint="18 位，境外投资方留空">
        {control => (
          <Input {...control} name="uscc" defaultValue={draft.text('uscc')} className="font-mono" />
        )}
      </Field>
      <KindFields errors={errors} />
      <Field label="所属集团" error={errors.parentGroup}>
        {control => <Input {...control} name="parentGroup" defaultValue={draft.text('parentGroup')} />}
      </Field>
      <Field
        label="母公司"
        error={errors.parentId}
        hint={card.hasHiddenParent ? '已填有你无权查看的母公司，不改请留空' : '在已有投资方里找'}
      >
        {control => <InvestorPicker {...control} name="parentId" chosen={card.parent} />}
      </Field>
      <PlaceFields errors={errors} draft={draft} />
      <Field label="来源地" error={errors.originPlace}>
        {control => <Input {...control} name="originPlace" defaultValue={draft.text('originPlace')} />}
      </Field>
      <Field label="经营范围" error={errors.businessScope} className="sm:col-span-2">
        {control => <Textarea {...control} name="businessScope" defaultValue={draft.text('businessScope')} />}
      </Field>
      <Field label="企业简介" error={errors.intro} className="sm:col-span-2">
        {control => <Textarea {...control} name="intro" defaultValue={draft.text('intro')} />}
      </Field>
    </div>
  );
}
