'use client';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';

type ErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function PageError({ error, retry }: ErrorProps) {
  return (
    <main className="mx-auto flex min-h-[60vh] max-w-120 flex-col items-center justify-center gap-3 px-4 text-center">
      <h1 className="text-title font-semibold">出了点问题{error.digest && `（编号 ${error.digest}）`}</h1>
      <p className="text-2">问题已记录。请重试；仍不行请把编号告诉管理员。</p>
      <div className="flex gap-2">
        <Button variant="primary" onClick={retry}>
          重试
        </Button>
        <LinkButton href="/">回到首页</LinkButton>
      </div>
    </main>
  );
}
