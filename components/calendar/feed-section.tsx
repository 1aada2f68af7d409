'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CreateFeedInput, RevokeFeedInput } from '@/lib/domain/calendar-input';
import type { CalendarFeedView } from '@/lib/domain/calendar-view';
import type { Outcome } from '@/lib/domain/outcome';
import { formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';

type FeedSectionProps = {
  /** Null before there is one. */
  feed: CalendarFeedView | null;
  create: (input: CreateFeedInput) => Promise<Outcome<{ url: string }>>;
  revoke: (input: RevokeFeedInput) => Promise<Outcome>;
};

/** Where the browser keeps its clipboard shut, the field is there to copy from. */
async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    notify({ message: '已复制订阅地址', tone: 'ok' });
  } catch {
    notify({ message: '浏览器不允许自动复制，请选中地址后复制', tone: 'warn' });
  }
}

/** 日历订阅: a personal address for the calendar on one's phone, shown once, taken back at any time. */
export function FeedSection({ feed, create, revoke }: FeedSectionProps) {
  const router = useRouter();
  const ready = useReady();
  const [url, setUrl] = useState<string | null>(null);
  const made = useDeed(create, ({ url: address }) => {
    setUrl(address);
    router.refresh();
  });
  const ended = useDeed(revoke, () => {
    setUrl(null);
    notify({ message: '已停用订阅地址' });
    router.refresh();
  });
  const message = made.message ?? ended.message;
  return (
    <div id="calendar" data-ready={ready} className="scroll-mt-16">
      <Section
        title="日历订阅"
        note="下一步、督办和到期日同步到手机或电脑日历，只写编号和事项；更换后旧地址立即失效"
        actions={
          <Button size="sm" pending={made.pending} onClick={() => made.send({})}>
            {feed === null ? '生成订阅地址' : '更换地址'}
          </Button>
        }
      >
        {message && <Note tone="warn">{message}</Note>}
        {url && (
          <Field
            label="订阅地址（只显示这一次）"
            hint="在日历程序中选“通过网址订阅”，粘贴这个地址。知道地址的人就能读取，请勿转发。"
          >
            {control => (
              <div className="flex gap-2">
                <Input {...control} readOnly value={url} onFocus={event => event.currentTarget.select()} />
                <Button onClick={() => copy(url)}>复制</Button>
              </div>
            )}
          </Field>
        )}
        {feed === null ? (
          <p className="py-2 text-table text-3">还没有订阅。生成地址后粘贴到日历程序即可。</p>
        ) : (
          <div className="flex flex-wrap items-center gap-3 py-2 text-table">
            <p className="min-w-0 flex-1 tabular-nums">
              {formatInstant(new Date(feed.createdAt))} 生成 ·{' '}
              {feed.lastReadAt ? `最近读取 ${formatInstant(new Date(feed.lastReadAt))}` : '还没有被读取'}
            </p>
            <Button
              size="sm"
              variant="danger"
              pending={ended.pending}
              onClick={() => ended.send({ feedId: feed.id })}
            >
              停用
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}
