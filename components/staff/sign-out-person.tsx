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

type Props = {
  person: StaffAccount;
  signOut: (input: StaffInput) => Promise<Outcome<{ count: number }>>;
};

/** Ends every session of a person; password and posts stay as they are. */
export function SignOutPerson({ person, signOut }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const deed = useDeed(signOut, ({ count }) => {
    setOpen(false);
    notify({ message: `${person.name}的 ${count} 台设备已退出`, tone: 'ok' });
    router.refresh();
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>退出全部设备</Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={`让${person.name}的全部设备退出？`}
        description={deed.message ?? '已登录的设备立即退出，可以用原密码重新登录。'}
        actionLabel="全部退出"
        tone="plain"
        pending={deed.pending}
        onConfirm={() => deed.send({ staffId: person.id })}
      />
    </>
  );
}
