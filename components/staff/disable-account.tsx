'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { StaffInput } from '@/lib/domain/staff-input';
import type { StaffAccount } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type Props = { person: StaffAccount; disable: (input: StaffInput) => Promise<Outcome> };

/** Taking rights away needs nobody else's consent. */
export function DisableAccount({ person, disable }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const deed = useDeed(disable, () => {
    setOpen(false);
    notify({ message: `已停用${person.name}的账号`, tone: 'ok' });
    router.refresh();
  });
  const change = (next: boolean) => {
    if (next) deed.reset();
    setOpen(next);
  };
  return (
    <>
      <Button variant="danger" onClick={() => change(true)}>
        停用账号
      </Button>
      <Confirm
        open={open}
        onOpenChange={change}
        title={`停用${person.name}的账号？`}
        description={
          deed.message ??
          '已登录的设备立即退出，不能再登录；重新启用要另一位管理员批准。名下线索不会自动转走：请其单位的招商主任或指挥部办公室在“线索台账 › 移交”中交给接手人。'
        }
        actionLabel="停用账号"
        pending={deed.pending}
        onConfirm={() => deed.send({ staffId: person.id })}
      />
    </>
  );
}
