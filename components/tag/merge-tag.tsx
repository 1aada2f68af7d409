'use client';
import { useRouter } from 'next/navigation';
import type { TagDetail } from '@/lib/domain/tag';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import type { TagActions } from './tag-actions';

type MergeTagProps = { tag: TagDetail; tags: TagDetail[]; merge: TagActions['merge']; onClose: () => void };

/** Two words for one thing become one; this cannot be taken back, which the dialog says with the number. */
export function MergeTag({ tag, tags, merge, onClose }: MergeTagProps) {
  const router = useRouter();
  const deed = useDeed(merge, ({ moved }) => {
    onClose();
    notify({ message: `“${tag.name}”已合并，${moved} 条线索改用新标签`, tone: 'ok' });
    router.refresh();
  });
  const others = tags.filter(other => other.id !== tag.id && !other.isRetired);
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`把“${tag.name}”并入另一个标签`}
      description={`${tag.leadCount} 条线索将改用所选标签，“${tag.name}”随后删去，不能撤销。`}
      submitLabel="合并标签"
      size="sm"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send({ tagId: tag.id, intoId: formText(form, 'intoId') })}
    >
      <Field label="并入" required error={deed.errors.intoId}>
        {control => (
          <Select
            {...control}
            name="intoId"
            empty="请选择"
            options={others.map(({ id, name, leadCount }) => ({
              value: id,
              label: `${name}（${leadCount} 条）`,
            }))}
          />
        )}
      </Field>
    </FormDialog>
  );
}
