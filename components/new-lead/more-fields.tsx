'use client';
import { NATURE_NAMES } from '@/lib/domain/investor-labels';
import type { ChainNodeOption, UnitOption } from '@/lib/domain/vocabulary-view';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { TypedField, type Typing } from './typed-field';

type MoreFieldsProps = Typing & {
  today: string;
  chainNodes: ChainNodeOption[];
  units: UnitOption[];
  startsOpen: boolean;
};

const KINDS = Object.entries(NATURE_NAMES).map(([value, label]) => ({ value, label }));

/** What can wait; today stands as the day of the tip already. */
export function MoreFields({ today, chainNodes, units, startsOpen, ...typing }: MoreFieldsProps) {
  const { values, errors, set } = typing;
  const nodes = chainNodes
    .filter(node => node.industryKey === values.industryKey)
    .map(node => ({ value: node.key, label: `${node.boneName} · ${node.name}` }));
  const places = units.map(unit => ({ value: unit.code, label: unit.shortName }));
  return (
    <Fold
      summary="更多：线索日期、信用代码、来源地、联系人等"
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
        <TypedField {...typing} name="uscc" label="统一社会信用代码" />
        <TypedField {...typing} name="investorKind" label="企业性质" options={KINDS} empty="未定" />
        <TypedField {...typing} name="parentGroup" label="所属集团" />
        <TypedField {...typing} name="sourcePlace" label="来源地" />
        <TypedField {...typing} name="referrer" label="推荐人/推荐单位" />
        {nodes.length > 0 && (
          <TypedField {...typing} name="chainNodeKey" label="产业链环节" options={nodes} empty="未定" />
        )}
        {places.length > 1 && <TypedField {...typing} name="unitCode" label="登记单位" options={places} />}
        <TypedField {...typing} name="contactName" label="联系人" />
        <TypedField {...typing} name="contactPhone" label="联系电话" />
        <TypedField {...typing} name="contactPosition" label="联系人职务" />
        <TypedField {...typing} name="content" label="投资内容" long className="sm:col-span-2" />
      </div>
    </Fold>
  );
}
