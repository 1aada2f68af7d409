import type { TagView } from '@/lib/domain/tag';
import { industrySquare } from '../ui/industry-square';

/** 标签: its colour beside its name, never the colour alone. */
export function TagChip({ tag }: { tag: Pick<TagView, 'name' | 'colour'> }) {
  return (
    <span className="inline-flex h-6 items-center gap-1.5 rounded-input border border-hairline bg-surface px-1.5 text-note whitespace-nowrap text-1">
      <span aria-hidden className={`size-2 shrink-0 ${industrySquare(tag.colour)}`} />
      {tag.name}
    </span>
  );
}
