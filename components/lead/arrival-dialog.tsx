'use client';
import { useState } from 'react';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { MoneyInput } from '../ui/money-input';
import { Select } from '../ui/select';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';

/** 登记到位资金: one receipt, in yuan or in dollars. */
export function ArrivalDialog() {
  const { lead, today, actions } = useLeadDesk();
  const [currency, setCurrency] = useState('yuan');
  return (
    <DeedDialog
      title="登记到位资金"
      submitLabel="登记到位资金"
      doneText="到位资金已登记"
      run={values =>
        actions.recordMoney({
          leadId: lead.id,
          arrivedOn: values.arrivedOn ?? '',
          amount: values.amount ?? '',
          currency: values.currency === 'usd' ? 'usd' : 'yuan',
          voucherNo: values.voucherNo ?? '',
        })
      }
    >
      {errors => (
        <>
          <Field label="币种" required>
            {control => (
              <Select
                {...control}
                name="currency"
                value={currency}
                onChange={event => setCurrency(event.target.value)}
                options={[
                  { value: 'yuan', label: '人民币' },
                  { value: 'usd', label: '美元' },
                ]}
              />
            )}
          </Field>
          <Field
            label={currency === 'usd' ? '到位金额（万美元）' : '到位金额'}
            required
            error={errors.amount}
          >
            {control =>
              currency === 'usd' ? (
                <Input {...control} name="amount" inputMode="decimal" className="text-right tabular-nums" />
              ) : (
                <MoneyInput {...control} name="amount" />
              )
            }
          </Field>
          <Field label="到位日期" required error={errors.arrivedOn}>
            {control => <DayInput {...control} name="arrivedOn" today={today} defaultValue={today} />}
          </Field>
          <Field label="凭证号" required error={errors.voucherNo} hint="银行回单或验资报告的编号">
            {control => <Input {...control} name="voucherNo" />}
          </Field>
        </>
      )}
    </DeedDialog>
  );
}
