'use client';
import { INVESTOR_KIND_NAMES } from '@/lib/domain/labels';
import type { ChainNodeOption, UnitOption } from '@/lib/domain/vocabulary-view';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';

type MoreFieldsProps = {
  today: string;
  chainNodes: ChainNodeOption[];
  units: UnitOption[];
  values: Record<string, string>;
  errors: Record<string, string>;
  set: (name: string, text: string) => void;
  startsOpen: boolean;
};

const KINDS = Object.entries(INVESTOR_KIND_NAMES).map(([value, label]) => ({ value, label }));

/** What can wait; today stands as the day of the tip already. */
export function MoreFields({ today, chainNodes, units, values, errors, set, startsOpen }: MoreFieldsProps) {
  const nodes = chainNodes.filter(node => node.industryKey === values.industryKey);
  const input = (key: string, label: string) => (
    <Field id={key} label={label} error={errors[key]}>
      {control => (
        <Input {...control} value={values[key] ?? ''} onChange={event => set(key, event.target.value)} />
      )}
    </Field>
  );
  const select = (
    key: string,
    label: string,
    options: { value: string; label: string }[],
    empty?: string,
  ) => (
    <Field id={key} label={label} error={errors[key]}>
      {control => (
        <Select
          {...control}
          empty={empty}
          value={values[key] ?? ''}
          onChange={event => set(key, event.target.value)}
          options={options}
        />
      )}
    </Field>
  );
  return (
    <Fold
      summary="更多：线索日期、信用代码、来源地等"
      open={startsOpen || undefined}
      className="rounded-card border border-hairline bg-surface px-4 py-1"
    >
      <div className="grid items-start gap-4 pt-1 pb-4 sm:grid-cols-2">
        <Field id="tipOn" label="线索日期" error={errors.tipOn}>
          {control => (
            <DayInput
              {...control}
              today={today}
              defaultValue={values.tipOn ?? today}
              onText={text => set('tipOn', text)}
            />
          )}
        </Field>
        {input('uscc', '统一社会信用代码')}
        {select('investorKind', '投资方类型', KINDS, '未定')}
        {input('sourcePlace', '来源地')}
        {input('referrer', '推荐人/推荐单位')}
        {nodes.length > 0 &&
          select(
            'chainNodeKey',
            '产业链环节',
            nodes.map(node => ({ value: node.key, label: `${node.boneName} · ${node.name}` })),
            '未定',
          )}
        {units.length > 1 &&
          select(
            'unitCode',
            '登记单位',
            units.map(unit => ({ value: unit.code, label: unit.shortName })),
          )}
        <Field id="content" label="投资内容" error={errors.content} className="sm:col-span-2">
          {control => (
            <Textarea
              {...control}
              value={values.content ?? ''}
              onChange={event => set('content', event.target.value)}
            />
          )}
        </Field>
      </div>
    </Fold>
  );
}
