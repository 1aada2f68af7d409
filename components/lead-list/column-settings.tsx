'use client';
import { Columns3 } from 'lucide-react';
import { useId, useState } from 'react';
import { DEFAULT_LAYOUT, type ListLayout } from '@/lib/domain/list-layout';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { ColumnLine } from './column-line';
import { listedColumns } from './column-order';
import { useLayoutAddress } from './use-layout-address';

const FROZEN = [
  { value: '0', label: '不冻结' },
  { value: '1', label: '第 1 列' },
  ...[2, 3, 4].map(count => ({ value: String(count), label: `前 ${count} 列` })),
];

/** 列设置: which columns, in which order, how wide, and how many stand still. */
export function ColumnSettings({ layout }: { layout: ListLayout }) {
  const { shown, lay } = useLayoutAddress(layout);
  const [draft, setDraft] = useState<ListLayout | null>(null);
  const frozenId = useId();
  const close = () => setDraft(null);
  const open = draft ?? shown;
  return (
    <>
      <Button
        icon={<Columns3 className="size-4" aria-hidden />}
        onClick={() => setDraft(shown)}
        className="max-sm:hidden"
      >
        列设置
      </Button>
      <Dialog
        open={draft !== null}
        onOpenChange={close}
        title="列设置"
        description="勾选要显示的列，拖动或用箭头调整顺序。设置写在网址里，复制链接给同事即可看到同样的列。"
        footer={
          <>
            <Button
              variant="quiet"
              className="mr-auto"
              onClick={() => setDraft({ ...DEFAULT_LAYOUT, group: open.group })}
            >
              恢复默认
            </Button>
            <Button onClick={close}>取消</Button>
            <Button
              variant="primary"
              onClick={() => {
                lay(open);
                close();
              }}
            >
              应用列设置
            </Button>
          </>
        }
      >
        <div className="flex items-center gap-2 pb-2 text-table text-2">
          <label htmlFor={frozenId}>冻结</label>
          <Select
            id={frozenId}
            className="w-32"
            value={String(open.frozen)}
            options={FROZEN}
            onChange={event => setDraft({ ...open, frozen: Number(event.target.value) })}
          />
          <span className="text-note text-3">左右滚动时始终可见</span>
        </div>
        <ul aria-label="列" className="flex flex-col">
          {listedColumns(open).map((key, place) => (
            <ColumnLine key={key} column={key} place={place} layout={open} onChange={setDraft} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}
