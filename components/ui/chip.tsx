import { X } from 'lucide-react';
import Link from 'next/link';

type ChipProps = {
  /** What is filtered: 阶段. */
  label: string;
  value: string;
  /** Where the list stands without this filter; or a press handler. */
  removeHref?: string | undefined;
  onRemove?: (() => void) | undefined;
};

const crossClass =
  'inline-flex size-6 items-center justify-center rounded-input text-3 hover:bg-sunken hover:text-1 pointer-coarse:size-11';

/** A filter in force, with its own way out. */
export function Chip({ label, value, removeHref, onRemove }: ChipProps) {
  const name = `移除筛选：${label} ${value}`;
  const cross = <X className="size-3.5" aria-hidden />;
  return (
    <span className="inline-flex h-7 items-center gap-1 rounded-input border border-hairline bg-selected pl-2 text-table whitespace-nowrap pointer-coarse:h-11">
      <span className="text-3">{label}：</span>
      <span>{value}</span>
      {removeHref !== undefined ? (
        <Link href={removeHref} prefetch={false} aria-label={name} className={crossClass} scroll={false}>
          {cross}
        </Link>
      ) : (
        <button type="button" aria-label={name} onClick={onRemove} className={crossClass}>
          {cross}
        </button>
      )}
    </span>
  );
}
