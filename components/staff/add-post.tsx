'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { AddPostInput } from '@/lib/domain/staff-input';
import type { PostChoices } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { FormDialog } from '../ui/form-dialog';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { PostFields, postOf } from './post-fields';

type Props = {
  staffId: string;
  choices: PostChoices;
  add: (input: AddPostInput) => Promise<Outcome<{ grantId: string }>>;
};

/** Asks for one more post; it is in force when somebody else has approved. */
export function AddPost({ staffId, choices, add }: Props) {
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const deed = useDeed(add, () => {
    setOpen(false);
    notify({ message: '已提出申请，等另一位管理员批准', tone: 'ok' });
    router.refresh();
  });
  const change = (next: boolean) => {
    if (next) deed.reset();
    setOpen(next);
  };
  return (
    <>
      <Button size="sm" data-ready={ready} onClick={() => change(true)}>
        申请岗位
      </Button>
      <FormDialog
        open={open}
        onOpenChange={change}
        title="申请岗位"
        description="另一位管理员批准后岗位才生效。"
        submitLabel="提出申请"
        pending={deed.pending}
        message={deed.message}
        errors={deed.errors}
        onSubmit={form => deed.send({ staffId, ...postOf(form) })}
      >
        <PostFields choices={choices} errors={deed.errors} />
      </FormDialog>
    </>
  );
}
