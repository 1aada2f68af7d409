'use client';
import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import { classNames } from './class-names';
import { controlClass } from './control-class';
import type { FieldControl } from './field';
import { useOptionSearch } from './use-option-search';

/** One thing to choose: a stable id, what it is called, and a second line to tell namesakes apart. */
export type ComboboxOption = { id: string; label: string; note?: string | undefined };

type ComboboxProps = FieldControl & {
  /** Sent with the form under this name as the chosen id. */
  name?: string | undefined;
  /** All there is, or with onSearch what stands there before typing. */
  items: ComboboxOption[];
  /** Asks the server; answers that come too late are dropped. */
  onSearch?: ((text: string) => Promise<ComboboxOption[]>) | undefined;
  value?: ComboboxOption | null | undefined;
  defaultValue?: ComboboxOption | null | undefined;
  onChange?: ((value: ComboboxOption | null) => void) | undefined;
  /** Offers the typed text as something new. */
  onCreate?: ((text: string) => void) | undefined;
  placeholder?: string | undefined;
  emptyText?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

const createId = ' create';

export function Combobox(props: ComboboxProps) {
  const { name, value, defaultValue = null, onChange, onCreate, className, required, ...rest } = props;
  const [own, setOwn] = useState(defaultValue);
  const chosen = value === undefined ? own : value;
  const search = useOptionSearch(props.items, props.onSearch, chosen);
  const typed = search.text.trim();
  const items =
    onCreate && typed && typed !== chosen?.label
      ? [...search.items, { id: createId, label: `新建「${typed}」` }]
      : search.items;

  const choose = (next: ComboboxOption | null) => {
    if (next?.id === createId) return onCreate?.(typed);
    setOwn(next);
    onChange?.(next);
  };
  return (
    <Base.Root
      items={items}
      {...(props.onSearch || onCreate ? { filter: null } : {})}
      value={chosen}
      onValueChange={choose}
      onInputValueChange={(text, details) => search.type(text, details.reason)}
      isItemEqualToValue={(a, b) => a.id === b.id}
      autoHighlight
      disabled={rest.disabled ?? false}
    >
      {name && <input type="hidden" name={name} value={chosen?.id ?? ''} />}
      <Base.InputGroup className={classNames('relative block', className)}>
        <Base.Input
          id={rest.id}
          placeholder={rest.placeholder ?? '输入名称或拼音查找'}
          aria-describedby={rest['aria-describedby']}
          aria-invalid={rest['aria-invalid']}
          aria-required={required}
          className={classNames(controlClass, 'pr-14')}
        />
        <span className="absolute inset-y-0 right-1 flex items-center text-3">
          <Base.Clear
            aria-label="清除"
            className="flex size-6 items-center justify-center rounded-input hover:text-1"
          >
            <X className="size-3.5" aria-hidden />
          </Base.Clear>
          <Base.Trigger
            aria-label="展开"
            className="flex size-6 items-center justify-center rounded-input hover:text-1"
          >
            <ChevronDown className="size-4" aria-hidden />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <ComboboxList status={search.status} emptyText={rest.emptyText ?? '没有找到，换个词试试'} />
    </Base.Root>
  );
}

function ComboboxList({ status, emptyText }: { status: string | null; emptyText: string }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-60">
        <Base.Popup className="max-h-80 w-(--anchor-width) min-w-60 overflow-y-auto rounded-panel border border-hairline bg-raised py-1 text-1 shadow-popover">
          <Base.Status className="px-3 text-note text-3">{status}</Base.Status>
          <Base.Empty className="px-3 text-table text-3">{status ? null : emptyText}</Base.Empty>
          <Base.List>
            {(option: ComboboxOption) => (
              <Base.Item
                key={option.id}
                value={option}
                className="flex min-h-8 cursor-default items-center gap-2 px-3 py-1 text-table outline-none data-highlighted:bg-selected pointer-coarse:min-h-11"
              >
                <span className="min-w-0 flex-1">
                  {option.label}
                  {option.note && <span className="ml-2 text-note text-3">{option.note}</span>}
                </span>
                <Base.ItemIndicator className="text-accent">
                  <Check className="size-4" aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
