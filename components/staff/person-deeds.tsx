'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { StaffInput } from '@/lib/domain/staff-input';
import type { HandedLink as Link, StaffAccount } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { HandedLink } from './handed-link';

export type PersonActions = {
  disable: (input: StaffInput) => Promise<Outcome>;
  resetPassword: (input: StaffInput) => Promise<Outcome<Link>>;
};

type Props = { person: StaffAccount; actions: PersonActions };

/** What can be done with an open account: a new link, closing it. */
export function PersonDeeds({ person, actions }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<'reset' | 'disable' | null>(null);
  const [link, setLink] = useState<Link | null>(null);
  const reset = useDeed(actions.resetPassword, handed => {
    setAsked(null);
    setLink(handed);
    router.refresh();
  });
  const disable = useDeed(actions.disable, () => {
    setAsked(null);
    notify({ message: `已停用${person.name}的账号`, tone: 'ok' });
    router.refresh();
  });
  const input = { staffId: person.id };
  const ask = (what: 'reset' | 'disable') => {
    reset.reset();
    disable.reset();
    setAsked(what);
  };
  return (
    <>
      <Button onClick={() => ask('reset')}>重置密码</Button>
      <Button variant="danger" onClick={() => ask('disable')}>
        停用账号
      </Button>
      <Confirm
        open={asked === 'reset'}
        onOpenChange={open => setAsked(open ? 'reset' : null)}
        title={`重置${person.name}的密码？`}
        description={
          reset.message ?? '原密码立即作废，已登录的设备全部退出；得到一个新的一次性链接，交给本人设置密码。'
        }
        actionLabel="重置并生成链接"
        tone="plain"
        pending={reset.pending}
        onConfirm={() => reset.send(input)}
      />
      <Confirm
        open={asked === 'disable'}
        onOpenChange={open => setAsked(open ? 'disable' : null)}
        title={`停用${person.name}的账号？`}
        description={
          disable.message ??
          '已登录的设备立即退出，不能再登录。名下线索不会自动转走：请其单位的招商主任或指挥部办公室在“线索台账 › 移交”中交给接手人。'
        }
        actionLabel="停用账号"
        pending={disable.pending}
        onConfirm={() => disable.send(input)}
      />
      <HandedLink link={link} onClose={() => setLink(null)} />
    </>
  );
}
