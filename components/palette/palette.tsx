'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Found } from '@/lib/domain/find-view';
import { DialogClose } from '../ui/dialog-close';
import { DeedGroups } from './deed-groups';
import { fittingDeeds } from './fitting-deeds';
import { FoundGroups } from './found-groups';
import type { PaletteDeed } from './palette-opener';
import { type PaletteRights, type Place, useDeskDeeds } from './use-desk-deeds';
import { useFind } from './use-find';

export type PaletteProps = { places: readonly Place[]; rights: PaletteRights; onClose: () => void };

/** What stands below the lines: what was not found, or what went wrong. */
function Remark({ fault, isBusy, isEmpty }: { fault: string | null; isBusy: boolean; isEmpty: boolean }) {
  if (fault !== null) return <p className="px-3 py-3 text-table text-danger">{fault}</p>;
  if (isBusy || !isEmpty) return null;
  return (
    <p className="px-3 py-3 text-table text-2">
      没有找到。可以换全拼、首字母、编号、信用代码或手机尾号再试。
    </p>
  );
}

const isNothing = ({ leads, investors, contacts, files }: Found): boolean =>
  leads.length + investors.length + contacts.length + files.length === 0;

/** ⌘K: one field for whatever is looked for or wanted, by keyboard alone; on a phone the whole screen. */
export function Palette({ places, rights, onClose }: PaletteProps) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [isComposing, setComposing] = useState(false);
  const { found, fault, isBusy } = useFind(typed, isComposing || !rights.canSearch);
  const groups = fittingDeeds(useDeskDeeds(places, rights), typed);
  const isAsked = typed.trim() !== '';
  const run = (deed: PaletteDeed) => {
    onClose();
    deed.run();
  };
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  const isEmpty = isAsked && groups.length === 0 && (found === null || isNothing(found));
  const lines = found && <FoundGroups found={found} isRecent={!isAsked} go={go} />;
  return (
    <Base.Root open onOpenChange={open => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim" />
        <Base.Popup className="fixed inset-0 z-50 flex flex-col bg-surface text-1 outline-none sm:inset-x-4 sm:top-[10vh] sm:bottom-auto sm:mx-auto sm:max-w-160 sm:rounded-panel sm:border sm:border-hairline sm:shadow-dialog">
          <Base.Title className="sr-only">搜索与命令</Base.Title>
          <Command shouldFilter={false} loop label="搜索与命令" className="flex min-h-0 flex-1 flex-col">
            <div className="flex items-center gap-2 border-b border-hairline pr-2 pl-4">
              <Search className="size-4 shrink-0 text-3" aria-hidden />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                onCompositionStart={() => setComposing(true)}
                onCompositionEnd={() => setComposing(false)}
                placeholder="搜索，或输入要做的事"
                className="h-12 min-w-0 flex-1 bg-transparent text-section text-1 outline-none placeholder:text-3"
              />
              <DialogClose />
            </div>
            <Command.List
              aria-busy={isBusy}
              className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2 sm:max-h-[60vh]"
            >
              {isAsked && lines}
              <DeedGroups groups={isAsked ? groups : groups.slice(0, -2)} run={run} />
              {!isAsked && lines}
              {!isAsked && <DeedGroups groups={groups.slice(-2)} run={run} />}
              <Remark fault={fault} isBusy={isBusy} isEmpty={isEmpty} />
            </Command.List>
            <p className="flex gap-4 border-t border-hairline px-4 py-2 text-note text-3 max-sm:hidden pointer-coarse:hidden">
              <span>↑ ↓ 选择</span>
              <span>Enter 打开</span>
              <span>Esc 关闭</span>
              <span className="ml-auto">可用汉字、全拼、首字母、编号、信用代码、手机尾号</span>
            </p>
          </Command>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
