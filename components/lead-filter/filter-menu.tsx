'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Disclosure } from '../ui/disclosure';
import type { Facet } from './filter-facets';

type FilterMenuProps = { facet: Facet; chosen: readonly string[]; onChoose: (values: string[]) => void };

const buttonClass =
  'inline-flex h-8 items-center gap-1 rounded-input border px-2 text-table whitespace-nowrap hover:bg-sunken ' +
  'aria-expanded:border-accent pointer-coarse:h-11 pointer-coarse:px-3';

/** Stand at the right end of the bar, where a sheet must hang to the left. */
const LAST = ['status', 'due'];

/** A button that opens the choices of one facet; a choice works at once. A single choice is the button itself. */
export function FilterMenu({ facet, chosen, onChoose }: FilterMenuProps) {
  const [only, second] = facet.choices;
  const look = chosen.length > 0 ? 'border-accent bg-selected text-1' : 'border-hairline bg-surface text-2';
  if (only && !second) {
    const pressed = chosen.length > 0;
    return (
      <button
        type="button"
        aria-pressed={pressed}
        onClick={() => onChoose(pressed ? [] : [only.value])}
        className={`${buttonClass} ${look}`}
      >
        {only.label}
      </button>
    );
  }
  const state = chosen.length > 0 ? `，已选 ${chosen.length} 项` : '';
  return (
    <Disclosure
      label={`按${facet.label}筛选${state}`}
      align={LAST.includes(facet.param) ? 'end' : 'start'}
      buttonClass={`${buttonClass} ${look}`}
      button={
        <>
          {facet.label}
          {chosen.length > 0 && <span className="text-accent tabular-nums">{chosen.length}</span>}
          <ChevronDown className="size-3.5 text-3" aria-hidden />
        </>
      }
    >
      <Choices facet={facet} chosen={chosen} onChoose={onChoose} />
    </Disclosure>
  );
}

const SEARCHED_FROM = 12;

function Choices({ facet, chosen, onChoose }: FilterMenuProps) {
  const [text, setText] = useState('');
  const shown = facet.choices.filter(
    choice => text === '' || choice.label.includes(text.trim()) || choice.note?.includes(text.trim()),
  );
  const toggle = (value: string): void => {
    if (facet.single) onChoose(chosen.includes(value) ? [] : [value]);
    else onChoose(chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]);
  };
  return (
    <fieldset className="w-56">
      <legend className="sr-only">{facet.label}</legend>
      {facet.choices.length > SEARCHED_FROM && (
        <input
          type="search"
          aria-label={`查找${facet.label}`}
          placeholder="输入名称查找"
          autoComplete="off"
          value={text}
          onChange={event => setText(event.target.value)}
          className="control mb-1 h-8 w-full rounded-input border border-line bg-surface px-2 text-table focus-visible:outline-offset-0"
        />
      )}
      <div className="max-h-92 overflow-y-auto overscroll-contain">
        {shown.map(choice => (
          <label
            key={choice.value}
            className="flex min-h-8 items-center gap-2 rounded-input px-2 py-1 text-table hover:bg-selected pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={() => toggle(choice.value)}
              className="size-4"
            />
            <span className="min-w-0 flex-1">{choice.label}</span>
            {choice.note && <span className="text-note text-3">{choice.note}</span>}
          </label>
        ))}
        {shown.length === 0 && <p className="px-2 py-1 text-table text-3">没有找到，换个词试试</p>}
      </div>
      {chosen.length > 0 && (
        <button
          type="button"
          onClick={() => onChoose([])}
          className="mt-1 h-8 w-full rounded-input border-t border-hairline px-2 text-left text-table text-accent hover:bg-selected pointer-coarse:h-11"
        >
          不限{facet.label}
        </button>
      )}
    </fieldset>
  );
}
