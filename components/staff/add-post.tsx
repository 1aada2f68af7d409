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
import { PostFields, postOf } from './post-fields';

type Props = {
  staffId: string;
  choices: PostChoices;
  add: (input: AddPostInput) => Promise<Outcome<{ id: string }>>;
};

export function AddPost({ staffId, choices, add }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const deed = useDeed(add, () => {
    setOpen(false);
    notify({ message: '已新增岗位', tone: 'ok' });
    router.refresh();
  });
  const change = (next: boolean) => {
    if (next) deed.reset();
    setOpen(next);
  };
  return (
    <>
      <Button size="sm" onClick={() => change(true)}>
        新增岗位
      </Button>
      <FormDialog
        open={open}
        onOpenChange={change}
        title="新增岗位"
        submitLabel="新增岗位"
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
