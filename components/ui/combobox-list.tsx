'use client';
import { Combobox as Base } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import type { ComboboxOption } from './combobox-option';

/** What drops down: the state of the search, and the options. */
export function ComboboxList({ status, emptyText }: { status: string | null; emptyText: string }) {
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
