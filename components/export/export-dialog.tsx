'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type ExportForecast, type ExportFormat, KEPT_DAYS } from '@/lib/domain/lead-export';
import { formatCount } from '@/lib/format';
import { Button } from '../ui/button';
import { buttonClass } from '../ui/button-class';
import { Checkbox } from '../ui/checkbox';
import { Dialog } from '../ui/dialog';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Skeleton } from '../ui/skeleton';
import { useDeed } from '../ui/use-deed';
import type { ExportActions } from './export-actions';
import { useForecast } from './use-forecast';

type ExportDialogProps = { query: string; actions: ExportActions; onClose: () => void };

const FORMATS = [
  { format: 'xlsx', label: 'Excel（.xlsx）' },
  { format: 'csv', label: 'CSV（其他系统读取）' },
] as const satisfies readonly { format: ExportFormat; label: string }[];

function Forecast({ forecast }: { forecast: ExportForecast }) {
  return (
    <p className="text-body tabular-nums">
      共 <strong>{formatCount(forecast.rows)}</strong> 行；今天还可导出 {formatCount(forecast.left)} 行。
      {!forecast.isAtOnce && ` 行数较多，由后台生成，完成后发消息给你，文件保留 ${KEPT_DAYS} 天。`}
    </p>
  );
}

/** How many rows, in which format, with or without people; small files are saved at once, large ones are ordered. */
export function ExportDialog({ query, actions, onClose }: ExportDialogProps) {
  const router = useRouter();
  const { forecast, reason } = useForecast(query, actions.forecast);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [hasContacts, setContacts] = useState(false);
  const asked = new URLSearchParams(query);
  if (hasContacts) asked.set('contacts', '1');
  const deed = useDeed(actions.request, ({ rows }) => {
    notify({
      message: `已开始生成，共 ${formatCount(rows)} 行`,
      action: { label: '查看进度', run: () => router.push('/exports') },
    });
    onClose();
  });
  const refusal = deed.message ?? reason ?? forecast?.whyNot ?? null;
  const isReady = forecast !== null && forecast.whyNot === null;
  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && onClose()}
      title="导出台账"
      description="按当前筛选、排序和显示的列导出全部行，不含底价和政策条件；导出会记入审计。"
      size="sm"
      footer={
        <>
          <Link
            href="/exports"
            prefetch={false}
            className="mr-auto inline-flex min-h-8 items-center text-table text-accent pointer-coarse:min-h-11"
          >
            我的导出
          </Link>
          <Button onClick={onClose}>取消</Button>
          {isReady && forecast.isAtOnce ? (
            <a
              className={buttonClass('primary')}
              href={`/api/leads/export?${new URLSearchParams([...asked, ['format', format]])}`}
              onClick={() => window.setTimeout(onClose)}
              download
            >
              下载
            </a>
          ) : (
            <Button
              variant="primary"
              disabled={!isReady}
              pending={deed.pending}
              pendingText="提交中…"
              onClick={() => deed.send({ query: asked.toString(), format })}
            >
              后台生成
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal && (
          <div role="alert">
            <Note tone="warn">{refusal}</Note>
          </div>
        )}
        {forecast ? <Forecast forecast={forecast} /> : !refusal && <Skeleton className="h-6" />}
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="mb-1 text-table text-2">格式</legend>
          {FORMATS.map(one => (
            <label
              key={one.format}
              className="inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name="format"
                checked={format === one.format}
                onChange={() => setFormat(one.format)}
                className="size-4"
              />
              {one.label}
            </label>
          ))}
        </fieldset>
        <div>
          <Checkbox
            label="加上联系人、职务、联系电话"
            checked={hasContacts}
            onChange={event => setContacts(event.target.checked)}
          />
          {hasContacts && forecast && (
            <p className="mt-1 text-note text-3">
              {formatCount(forecast.numbers)}{' '}
              个号码给出完整号码，并按查看号码记入审计；你无权查看的号码写作“—”。
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
