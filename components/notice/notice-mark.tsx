import {
  ArrowLeftRight,
  AtSign,
  BellRing,
  ClipboardCheck,
  Cog,
  Flag,
  type LucideIcon,
  UserCheck,
} from 'lucide-react';
import { NOTICE_NAMES, type NoticeKey } from '@/lib/domain/notice';

const ICONS: Record<NoticeKey, LucideIcon> = {
  assignment: UserCheck,
  mention: AtSign,
  reminder: BellRing,
  claim: Flag,
  transfer: ArrowLeftRight,
  task: ClipboardCheck,
  system: Cog,
};

/** What a notice is about, as a shape and a word. */
export function NoticeMark({ kind }: { kind: NoticeKey }) {
  const Icon = ICONS[kind];
  return (
    <span className="inline-flex w-15 shrink-0 items-baseline gap-1 text-note text-3">
      <Icon className="size-3.5 shrink-0 self-center" aria-hidden />
      {NOTICE_NAMES[kind]}
    </span>
  );
}
