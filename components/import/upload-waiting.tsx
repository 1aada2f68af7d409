'use client';
import { LoaderCircle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 1_000;

type UploadWaitingProps = {
  /** 正在读取 or 正在导入. */
  doing: string;
  /** How many rows are done. */
  rows: number;
  /** Of how many; null while nobody knows. */
  of: number | null;
};

/** How far a process of its own has come; asks again until the page has something else to show. */
export function UploadWaiting({ doing, rows, of }: UploadWaitingProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div
      role="status"
      className="flex flex-col items-center gap-3 rounded-card border border-hairline bg-surface px-4 py-12"
    >
      <LoaderCircle className="size-6 animate-turn text-accent" aria-hidden />
      <p className="tabular-nums">
        {doing}
        {rows > 0 && ` 已完成 ${rows}${of === null ? '' : ` / ${of}`} 行`}
      </p>
      {of !== null && of > 0 && <progress aria-label={doing} value={rows} max={of} className="w-60" />}
      <p className="text-note text-3">可以离开本页，稍后从“导入台账”回来；中途断电也不会只写一半。</p>
    </div>
  );
}
