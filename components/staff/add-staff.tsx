'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { AddStaffInput } from '@/lib/domain/staff-input';
import type { HandedLink as Link, PostChoices } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { useDeed } from '../ui/use-deed';
import { HandedLink } from './handed-link';
import { PostFields, postOf } from './post-fields';

type Props = { choices: PostChoices; add: (input: AddStaffInput) => Promise<Outcome<Link>> };

/** The button, the form and the link that comes of it. */
export function AddStaff({ choices, add }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const deed = useDeed(add, handed => {
    setOpen(false);
    setLink(handed);
    router.refresh();
  });
  const change = (next: boolean) => {
    if (next) deed.reset();
    setOpen(next);
  };
  return (
    <>
      <Button variant="primary" onClick={() => change(true)}>
        新增人员
      </Button>
      <FormDialog
        open={open}
        onOpenChange={change}
        title="新增人员"
        description="保存后得到一次性链接，交给本人设置密码；岗位要等另一位管理员批准才生效。"
        submitLabel="新增并生成链接"
        pending={deed.pending}
        message={deed.message}
        errors={deed.errors}
        onSubmit={form =>
          deed.send({
            name: formText(form, 'name'),
            username: formText(form, 'username'),
            ...postOf(form),
          })
        }
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="姓名" required error={deed.errors.name}>
            {control => <Input {...control} name="name" maxLength={20} />}
          </Field>
          <Field label="用户名" required hint="小写字母开头，登录时填写" error={deed.errors.username}>
            {control => <Input {...control} name="username" autoCapitalize="none" spellCheck={false} />}
          </Field>
        </div>
        <PostFields choices={choices} errors={deed.errors} />
      </FormDialog>
      <HandedLink link={link} onClose={() => setLink(null)} />
    </>
  );
}
