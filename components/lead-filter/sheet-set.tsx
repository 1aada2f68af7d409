'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { SetParam } from '@/lib/domain/lead-condition';
import { chooseIn, chosenOf, type FilterGroup, type LeadFilter } from '@/lib/domain/lead-filter';
import { controlClass } from '../ui/control-class';
import type { Facet, FacetChoice } from './filter-facets';

type SheetSetProps = {
  facet: Facet;
  draft: LeadFilter;
  group: FilterGroup;
  onDraft: (next: LeadFilter) => void;
  /** What was looked for in the whole sheet and is found among the choices; empty where the field itself is meant. */
  searched?: string;
};

const SEARCHED_FROM = 12;

const pillClass =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-input border border-hairline px-2 text-table ' +
  'hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 ' +
  'has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-11';

const matches = (choice: FacetChoice, text: string): boolean =>
  choice.label.includes(text) || (choice.note?.includes(text) ?? false);

/** What is chosen though the field does not offer it: a place that was typed, or somebody who is no longer there. */
function withChosen(facet: Facet, chosen: readonly string[]): FacetChoice[] {
  const strange = chosen.filter(value => !facet.choices.some(choice => choice.value === value));
  const label = (value: string): string => (facet.param === 'region' ? value : '已不存在');
  return [...strange.map(value => ({ value, label: label(value) })), ...facet.choices];
}

/** A field of the sheet: its choices, and whether they are wanted or left out. */
export function SheetSet({ facet, draft, group, onDraft, searched = '' }: SheetSetProps) {
  const canExclude = facet.param !== 'due' && facet.param !== 'mine';
  const excluding = `not.${facet.param as SetParam}` as const;
  const [isOut, setOut] = useState(
    () =>
      canExclude &&
      chosenOf(draft, facet.param, group).length === 0 &&
      chosenOf(draft, excluding, group).length > 0,
  );
  const [text, setText] = useState('');
  const param = isOut ? excluding : facet.param;
  const chosen = chosenOf(draft, param, group);
  const typed = text.trim();
  const all = withChosen(facet, chosen);
  const wanted = typed || searched;
  const shown = all.filter(
    choice => wanted === '' || matches(choice, wanted) || chosen.includes(choice.value),
  );
  const choose = (values: readonly string[]): void => onDraft(chooseIn(draft, param, values, group));
  const toggle = (value: string): void => {
    if (chosen.includes(value)) choose(chosen.filter(other => other !== value));
    else choose(facet.single ? [value] : [...chosen, value]);
  };
  const canAdd = facet.param === 'region' && typed !== '' && !typed.includes(',') && !chosen.includes(typed);
  return (
    <fieldset className="border-b border-hairline py-3 last:border-0">
      <legend className="float-left mr-3 text-body font-semibold pointer-coarse:leading-11">
        {facet.label}
      </legend>
      {canExclude && (
        <label className="float-right inline-flex min-h-6 items-center gap-1.5 text-table text-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={isOut}
            onChange={event => setOut(event.target.checked)}
            className="size-4"
          />
          排除所选
        </label>
      )}
      <div className="clear-both flex flex-col gap-2 pt-2">
        {(all.length > SEARCHED_FROM || facet.param === 'region') && (
          <input
            type="search"
            aria-label={`查找${facet.label}`}
            placeholder={facet.param === 'region' ? '输入来源地，如 上海' : '输入名称查找'}
            autoComplete="off"
            value={text}
            maxLength={60}
            onChange={event => setText(event.target.value)}
            className={controlClass}
          />
        )}
        <div className="flex max-h-44 flex-wrap gap-1.5 overflow-y-auto overscroll-contain p-0.5">
          {canAdd && (
            <button
              type="button"
              onClick={() => {
                choose([...chosen, typed]);
                setText('');
              }}
              className={`${pillClass} text-accent`}
            >
              <Plus className="size-3.5" aria-hidden />
              以“{typed}”开头
            </button>
          )}
          {shown.map(choice => (
            <label key={choice.value} className={pillClass}>
              <input
                type="checkbox"
                checked={chosen.includes(choice.value)}
                onChange={() => toggle(choice.value)}
                className="size-4"
              />
              {choice.label}
              {choice.note && <span className="text-note text-3">{choice.note}</span>}
            </label>
          ))}
          {shown.length === 0 && !canAdd && <p className="text-table text-3">没有找到，换个词试试</p>}
        </div>
      </div>
    </fieldset>
  );
}
