'use client';
import type { ReactNode } from 'react';
import { SOURCE_NAMES } from '@/lib/domain/labels';
import type { IndustryOption } from '@/lib/domain/vocabulary-view';
import { Field } from '../ui/field';
import { MoneyInput } from '../ui/money-input';
import { OriginChoice } from './origin-choice';
import { TypedField, type Typing } from './typed-field';

type FirstFieldsProps = Typing & {
  industries: IndustryOption[];
  /** Likely doubles, under the investor's name. */
  similar: ReactNode;
};

const SOURCES = Object.entries(SOURCE_NAMES)
  .filter(([key]) => key !== 'ledger')
  .map(([value, label]) => ({ value, label }));

/** Who, what, how much, which industry, from where: the least a lead needs. */
export function FirstFields({ industries, similar, ...typing }: FirstFieldsProps) {
  const { values, errors, set } = typing;
  const choices = industries.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <section
      aria-label="基本信息"
      className="grid items-start gap-4 rounded-card border border-hairline bg-surface p-4 sm:grid-cols-2"
    >
      <div className="flex flex-col gap-2 sm:col-span-2">
        <TypedField
          {...typing}
          name="investorName"
          label="投资方"
          required
          hint="不确定时填“待核实”"
          autoFocus
        />
        {similar}
      </div>
      <TypedField {...typing} name="title" label="项目名称" required className="sm:col-span-2" />
      <Field id="intendedInvestment" label="意向投资额" error={errors.intendedInvestment}>
        {control => (
          <MoneyInput
            {...control}
            placeholder="3.2亿 或 32000"
            defaultValue={values.intendedInvestment ?? ''}
            onText={text => set('intendedInvestment', text)}
          />
        )}
      </Field>
      <TypedField {...typing} name="industryKey" label="所属产业" required options={choices} empty="请选择" />
      <OriginChoice
        chosen={values.origin ?? ''}
        error={errors.origin}
        onChoose={origin => set('origin', origin)}
      />
      <TypedField {...typing} name="source" label="来源渠道" required options={SOURCES} empty="请选择" />
    </section>
  );
}
