'use client';
import { Button } from '@/components/ui/button';
import './globals.css';

type GlobalErrorProps = { error: Error & { digest?: string } };

/** The root layout itself failed, so this page brings its own html. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <body>
        <title>出了点问题</title>
        <main className="mx-auto flex min-h-dvh max-w-120 flex-col items-center justify-center gap-3 px-4 text-center">
          <h1 className="text-title font-semibold">出了点问题{error.digest && `（编号 ${error.digest}）`}</h1>
          <p className="text-2">问题已记录。请刷新页面；仍不行请把编号告诉管理员。</p>
          <Button variant="primary" onClick={() => location.reload()}>
            刷新页面
          </Button>
        </main>
      </body>
    </html>
  );
}
