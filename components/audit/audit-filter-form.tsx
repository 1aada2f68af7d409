import { AUDIT_OUTCOMES, type AuditFilter } from '@/lib/domain/audit-filter';
import { DEED_WORDS } from '@/lib/domain/audit-words';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Input } from '../ui/input';
import { LinkButton } from '../ui/link-button';
import { Select } from '../ui/select';

const DEEDS = Object.entries(DEED_WORDS).map(([value, label]) => ({ value, label }));
const OUTCOMES = Object.entries(AUDIT_OUTCOMES).map(([value, label]) => ({ value, label }));

/** The question in the address: it works without script, and a colleague sees the same. */
export function AuditFilterForm({ filter, today }: { filter: AuditFilter; today: string }) {
  const isAsked = Object.values(filter).some(value => value !== null && value !== '');
  return (
    <form
      action="/audit"
      aria-label="筛选审计记录"
      className="grid grid-cols-2 gap-2 py-3 sm:flex sm:flex-wrap sm:items-start"
    >
      <Input
        name="who"
        aria-label="人员"
        placeholder="姓名或用户名"
        defaultValue={filter.who}
        className="sm:w-36"
      />
      <Input
        name="lead"
        aria-label="线索"
        placeholder="线索编号或名称"
        defaultValue={filter.lead}
        className="sm:w-44"
      />
      <Select
        name="deed"
        aria-label="事项"
        empty="全部事项"
        options={DEEDS}
        defaultValue={filter.deed}
        className="sm:w-44"
      />
      <Select
        name="outcome"
        aria-label="结果"
        empty="全部结果"
        options={OUTCOMES}
        defaultValue={filter.outcome ?? ''}
        className="sm:w-36"
      />
      <DayInput
        id="audit-from"
        name="from"
        aria-label="从哪一天"
        placeholder="从哪一天"
        today={today}
        defaultValue={filter.from ?? ''}
        className="sm:w-36"
      />
      <DayInput
        id="audit-to"
        name="to"
        aria-label="到哪一天"
        placeholder="到哪一天"
        today={today}
        defaultValue={filter.to ?? ''}
        className="sm:w-36"
      />
      <Button type="submit">查询</Button>
      {isAsked && <LinkButton href="/audit">清除筛选</LinkButton>}
    </form>
  );
}
