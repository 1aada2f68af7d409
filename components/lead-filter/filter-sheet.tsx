'use client';
import { useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { SPAN_FIELDS, type SpanParam } from '@/lib/domain/lead-condition';
import {
  type FilterGroup,
  type LeadFilter,
  withoutAlternative,
  withoutConditions,
  writeFilter,
} from '@/lib/domain/lead-filter';
import type { FilterCount } from '@/lib/domain/vocabulary-view';
import { Button } from '../ui/button';
import { controlClass } from '../ui/control-class';
import { Dialog } from '../ui/dialog';
import { chipsOf } from './chips-of';
import type { FilterActions } from './filter-actions';
import { type Facet, SPAN_LABELS } from './filter-facets';
import { SheetAmount } from './sheet-amount';
import { SheetGroups } from './sheet-groups';
import { SheetSet } from './sheet-set';
import { SheetSpan } from './sheet-span';
import { useChoices } from './use-choices';
import { useLiveCount } from './use-live-count';

type FilterSheetProps = {
  filter: LeadFilter;
  facets: Facet[];
  today: Day;
  actions: FilterActions;
  onAsk: (next: LeadFilter) => void;
  onClose: () => void;
};

const SECTIONS: readonly { title: string; params: readonly string[] }[] = [
  { title: '项目', params: ['stage', 'status', 'industry', 'node', 'origin', 'source', 'region', 'tag'] },
  { title: '金额', params: ['band', 'amount'] },
  { title: '单位和人员', params: ['unit', 'officer', 'leader', 'mine'] },
  { title: '时间', params: ['first', 'progressed', 'step', 'due'] },
  { title: '首谈备案', params: ['claim'] },
];

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function countWords(count: FilterCount | null): string {
  if (count === null) return '正在计数…';
  if (count.isMore) return `查看 ${grouped(count.count)} 条以上`;
  return count.count === 0 ? '没有符合条件的线索' : `查看 ${grouped(count.count)} 条`;
}

/** Every field there is, in a question that is put together first and asked then; how many it lets through is said all along. */
export function FilterSheet({ filter, facets: known, today, actions, onAsk, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(filter);
  const [group, setGroup] = useState<FilterGroup>('all');
  const [text, setText] = useState('');
  const facets = useChoices(known, actions.choices);
  const count = useLiveCount(writeFilter({ ...draft, page: 1 }), actions.count);
  const typed = text.trim();
  const edit = { draft, group, onDraft: setDraft };
  const fields = (params: readonly string[]) =>
    params.flatMap(param => {
      // Beside its own section a field is drawn anew for each group: its inputs keep what was typed.
      const key = `${group}:${param}`;
      const facet = facets.find(candidate => candidate.param === param);
      const named = (label: string): boolean => typed === '' || label.includes(typed);
      if (facet) {
        const found = named(facet.label) || facet.choices.some(choice => choice.label.includes(typed));
        const searched = named(facet.label) ? '' : typed;
        return found ? [<SheetSet key={key} {...{ facet, searched }} {...edit} />] : [];
      }
      if (param === 'amount') return named('金额') ? [<SheetAmount key={key} {...edit} />] : [];
      if (!Object.hasOwn(SPAN_FIELDS, param)) return [];
      const span = param as SpanParam;
      return named(SPAN_LABELS[span]) ? [<SheetSpan key={key} param={span} today={today} {...edit} />] : [];
    });
  const ask = () => {
    // What cannot be read asks nothing: to go on without it would be another question than the one typed.
    const wrong = document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]');
    if (wrong) wrong.focus();
    else onAsk({ ...draft, page: 1, cursor: null });
  };
  const sections = SECTIONS.map(({ title, params }) => ({ title, drawn: fields(params) }));
  const found = sections.filter(({ drawn }) => drawn.length > 0);
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title="更多筛选"
      size="lg"
      footer={
        <>
          <Button
            variant="quiet"
            className="mr-auto"
            onClick={() => setDraft(group === 'or' ? withoutAlternative(draft) : withoutConditions(draft))}
          >
            {group === 'or' ? '清空这一组' : '全部清空'}
          </Button>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={ask}>
            <span aria-live="polite" className="tabular-nums">
              {countWords(count)}
            </span>
          </Button>
        </>
      }
    >
      <SheetGroups
        group={group}
        counts={{ all: chipsOf(draft, facets, 'all').length, or: chipsOf(draft, facets, 'or').length }}
        onGroup={setGroup}
      />
      <input
        type="search"
        aria-label="查找筛选项"
        placeholder="查找筛选项，如 来源、近期、单位名称"
        autoComplete="off"
        value={text}
        onChange={event => setText(event.target.value)}
        className={controlClass}
      />
      {found.map(({ title, drawn }) => (
        <section key={title} aria-label={title} className="pt-4">
          <h3 className="text-table text-3">{title}</h3>
          {drawn}
        </section>
      ))}
      {found.length === 0 && (
        <p className="py-6 text-center text-table text-3">没有这样的筛选项，换个词试试</p>
      )}
    </Dialog>
  );
}
