'use client';
import { useRouter } from 'next/navigation';
import { ROLE_NAMES } from '@/lib/domain/actor';
import type { Outcome } from '@/lib/domain/outcome';
import type { EndPostInput } from '@/lib/domain/staff-input';
import type { PostView } from '@/lib/domain/staff-view';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type Props = {
  /** The post to end; null closes. */
  post: PostView | null;
  today: string;
  end: (input: EndPostInput) => Promise<Outcome>;
  onClose: () => void;
};

export function EndPost({ post, today, end, onClose }: Props) {
  const router = useRouter();
  const deed = useDeed(end, () => {
    onClose();
    notify({ message: '已记下止任日期', tone: 'ok' });
    router.refresh();
  });
  if (!post) return null;
  return (
    <FormDialog
      open
      onOpenChange={open => {
        if (open) return;
        deed.reset();
        onClose();
      }}
      title={`止任：${post.unitName} ${ROLE_NAMES[post.role]}`}
      description="名下线索留在责任单位，由招商主任改派。"
      submitLabel="记下止任"
      size="sm"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send({ postId: post.id, endsOn: formText(form, 'endsOn') })}
    >
      <Field label="止任日期" required hint="当天仍在任；要立即生效请填昨天" error={deed.errors.endsOn}>
        {control => <DayInput {...control} name="endsOn" today={today} defaultValue={today} />}
      </Field>
    </FormDialog>
  );
}
