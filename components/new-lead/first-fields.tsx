'use client';
import type { ReactNode } from 'react';
import { ORIGIN_NAMES, SOURCE_NAMES } from '@/lib/domain/labels';
import type { IndustryOption } from '@/lib/domain/vocabulary-view';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { MoneyInput } from '../ui/money-input';
import { Select } from '../ui/select';

type FirstFieldsProps = {
  industries: IndustryOption[];
  values: Record<string, string>;
  errors: Record<string, string>;
  set: (name: string, text: string) => void;
  /** Likely doubles, under the investor's name. */
  similar: ReactNode;
};

const SOURCES = Object.entries(SOURCE_NAMES)
  .filter(([key]) => key !== 'ledger')
  .map(([value, label]) => ({ value, label }));

function Origins({
  chosen,
  error,
  set,
}: {
  chosen: string;
  error: string | undefined;
  set: FirstFieldsProps['set'];
}) {
  return (
    <fieldset aria-describedby={error ? 'origin-error' : undefined}>
      <legend className="mb-1 text-table text-2">
        外招或内生<span className="ml-2 text-note text-3">必填</span>
      </legend>
      <div className="flex gap-2">
        {Object.entries(ORIGIN_NAMES).map(([value, label], index) => (
          <label
            key={value}
            className="flex h-8 flex-1 items-center justify-center rounded-input border border-line px-3 hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11"
          >
            <input
              type="radio"
              id={index === 0 ? 'origin' : undefined}
              name="origin"
              value={value}
              checked={chosen === value}
              onChange={() => set('origin', value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p id="origin-error" className="mt-1 text-note text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Who, what, how much, which industry, from where: the least a lead needs. */
export function FirstFields({ industries, values, errors, set, similar }: FirstFieldsProps) {
  return (
    <section
      aria-label="基本信息"
      className="grid items-start gap-4 rounded-card border border-hairline bg-surface p-4 sm:grid-cols-2"
    >
      <div className="flex flex-col gap-2 sm:col-span-2">
        <Field
          id="investorName"
          label="投资方"
          required
          error={errors.investorName}
          hint="不确定时填“待核实”"
        >
          {control => (
            <Input
              {...control}
              autoFocus
              value={values.investorName ?? ''}
              onChange={event => set('investorName', event.target.value)}
            />
          )}
        </Field>
        {similar}
      </div>
      <Field id="title" label="项目名称" required error={errors.title} className="sm:col-span-2">
        {control => (
          <Input
            {...control}
            value={values.title ?? ''}
            onChange={event => set('title', event.target.value)}
          />
        )}
      </Field>
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
      <Field id="industryKey" label="所属产业" required error={errors.industryKey}>
        {control => (
          <Select
            {...control}
            empty="请选择"
            value={values.industryKey ?? ''}
            onChange={event => set('industryKey', event.target.value)}
            options={industries.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
      </Field>
      <Origins chosen={values.origin ?? ''} error={errors.origin} set={set} />
      <Field id="source" label="来源渠道" required error={errors.source}>
        {control => (
          <Select
            {...control}
            empty="请选择"
            value={values.source ?? ''}
            onChange={event => set('source', event.target.value)}
            options={SOURCES}
          />
        )}
      </Field>
    </section>
  );
}
