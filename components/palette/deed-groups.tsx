'use client';
import { Command } from 'cmdk';
import { ChevronRight } from 'lucide-react';
import { groupClass } from './palette-class';
import type { PaletteDeed } from './palette-opener';
import { PaletteRow } from './palette-row';

export type DeedGroup = { title: string; deeds: PaletteDeed[] };

type DeedGroupsProps = { groups: readonly DeedGroup[]; run: (deed: PaletteDeed) => void };

/** What can be done and where one can go. */
export function DeedGroups({ groups, run }: DeedGroupsProps) {
  return groups.map(({ title, deeds }) => (
    <Command.Group key={title} heading={title} className={groupClass}>
      {deeds.map(deed => (
        <PaletteRow
          key={deed.key}
          id={`deed:${deed.key}`}
          icon={<ChevronRight className="size-4" aria-hidden />}
          onSelect={() => run(deed)}
        >
          <span className="min-w-0 flex-1 truncate">{deed.label}</span>
          {deed.keys && (
            <kbd className="rounded-input border border-hairline bg-sunken px-1.5 font-mono text-note text-2 max-sm:hidden">
              {deed.keys}
            </kbd>
          )}
        </PaletteRow>
      ))}
    </Command.Group>
  ));
}
