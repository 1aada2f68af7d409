import type { Metadata } from 'next';
import { BaselineSheet } from '@/components/target/baseline-sheet';
import { SheetPicker } from '@/components/target/sheet-picker';
import { TargetSheet } from '@/components/target/target-sheet';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { requireRight } from '@/lib/auth/require-actor';
import { getBaselineSheet, getTargetSheet } from '@/lib/db/target';
import { addMonths, formatMonth } from '@/lib/domain/month';
import { readTargetQuestion, type TargetQuestion, writeTargetQuestion } from '@/lib/domain/target-question';
import { saveBaselines, saveTargets } from './actions';

export const metadata: Metadata = { title: '目标与基数' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TargetsPage({ searchParams }: Props) {
  const actor = await requireRight('target.edit');
  const question = readTargetQuestion(await searchParams, actor.today);
  const { sheet, scope, year, month } = question;
  const link = (label: string, change: Partial<TargetQuestion>) => ({
    label,
    href: writeTargetQuestion({ ...question, ...change }),
    current: Object.entries(change).every(([key, value]) => question[key as keyof TargetQuestion] === value),
  });
  const isTargets = sheet === 'targets';
  const { rows, isFrozen } = isTargets
    ? await getTargetSheet(actor, year, scope)
    : await getBaselineSheet(actor, month, scope);
  const address = writeTargetQuestion(question);
  const sumLabel = scope === 'industry' ? '产业合计' : '单位合计';
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="目标与基数"
        note="月报的“年度目标、完成%”和“上年同期”取自这里；金额单位万元，也可填 3.2亿。"
      />
      <TabLinks
        label="目标或基数"
        links={[link('年度目标', { sheet: 'targets' }), link('上年基数', { sheet: 'baselines' })]}
      />
      <SheetPicker
        scopes={[link('全市与产业', { scope: 'industry' }), link('责任单位', { scope: 'unit' })]}
        period={{
          label: isTargets ? `${year}年` : formatMonth(month),
          previous: isTargets
            ? link('上一年', { year: year - 1 })
            : link('上一月', { month: addMonths(month, -1) }),
          next: isTargets
            ? link('下一年', { year: year + 1 })
            : link('下一月', { month: addMonths(month, 1) }),
        }}
      />
      {isTargets ? (
        <TargetSheet key={address} rows={rows} year={year} sumLabel={sumLabel} save={saveTargets} />
      ) : (
        <BaselineSheet
          key={address}
          rows={rows}
          month={month}
          sumLabel={sumLabel}
          isFrozen={isFrozen}
          save={saveBaselines}
        />
      )}
    </div>
  );
}
