import { ChevronDown, Download } from 'lucide-react';
import { buttonClass } from '../ui/button-class';
import { Disclosure } from '../ui/disclosure';

const rowClass =
  'flex min-h-8 flex-col justify-center rounded-input px-2 py-1 text-table text-1 hover:bg-selected pointer-coarse:min-h-11';

/** Plain links: the browser itself saves the file while it is still being written. */
export function ExportMenu({ xlsxHref, csvHref }: { xlsxHref: string; csvHref: string }) {
  return (
    <Disclosure
      label="导出"
      buttonClass={buttonClass('secondary')}
      button={
        <>
          <Download className="size-4" aria-hidden />
          导出
          <ChevronDown className="size-3.5 text-3" aria-hidden />
        </>
      }
    >
      <a href={xlsxHref} className={rowClass}>
        导出 Excel（.xlsx）
      </a>
      <a href={csvHref} className={rowClass}>
        导出 CSV
      </a>
      <p className="max-w-56 px-2 py-1 text-note text-3">按当前筛选和排序导出全部行，导出会记入审计。</p>
    </Disclosure>
  );
}
