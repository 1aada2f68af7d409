'use client';
import { Combobox as Base } from '@base-ui/react/combobox';
import { useState } from 'react';
import { ComboboxInput } from './combobox-input';
import { ComboboxList } from './combobox-list';
import type { ComboboxOption } from './combobox-option';
import type { FieldControl } from './field';
import { useOptionSearch } from './use-option-search';

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
  const { name, items: start, onSearch, value, defaultValue = null, onChange, onCreate, ...rest } = props;
  const { emptyText = '没有找到，换个词试试', className, disabled = false, ...control } = rest;
  const [own, setOwn] = useState(defaultValue);
  const chosen = value === undefined ? own : value;
  const search = useOptionSearch(start, onSearch, chosen);
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
      {...(onSearch ? { filter: null } : {})}
      value={chosen}
      onValueChange={choose}
      onInputValueChange={(text, details) => search.type(text, details.reason)}
      isItemEqualToValue={(a, b) => a.id === b.id}
      autoHighlight
      disabled={disabled}
    >
      {name && <input type="hidden" name={name} value={chosen?.id ?? ''} />}
      <ComboboxInput {...control} className={className} />
      <ComboboxList status={search.status} emptyText={emptyText} />
    </Base.Root>
  );
}
