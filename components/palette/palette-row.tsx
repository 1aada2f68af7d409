import { Command } from 'cmdk';
import type { ReactNode } from 'react';

type PaletteRowProps = { id: string; icon: ReactNode; onSelect: () => void; children: ReactNode };

/** One line to choose. */
export function PaletteRow({ id, icon, onSelect, children }: PaletteRowProps) {
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      className="flex min-h-10 cursor-default items-center gap-3 rounded-card px-3 py-1.5 text-table text-1 outline-none data-[selected=true]:bg-selected pointer-coarse:min-h-12"
    >
      <span className="flex size-4 shrink-0 items-center justify-center text-3">{icon}</span>
      {children}
    </Command.Item>
  );
}
