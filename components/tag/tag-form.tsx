'use client';
import { useRouter } from 'next/navigation';
import { TAG_COLOUR_NAMES, TAG_COLOURS, type TagDetail } from '@/lib/domain/tag';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { industrySquare } from '../ui/industry-square';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { TagActions } from './tag-actions';

type TagFormProps = {
  /** Null for a new one. */
  tag: TagDetail | null;
  actions: Pick<TagActions, 'add' | 'edit'>;
  onClose: () => void;
};

/** A tag's name and colour. */
export function TagForm({ tag, actions, onClose }: TagFormProps) {
  const router = useRouter();
  const save = (input: { name: string; colour: number }) =>
    tag ? actions.edit({ tagId: tag.id, ...input }) : actions.add(input);
  const deed = useDeed<{ name: string; colour: number }, unknown>(save, () => {
    onClose();
    notify({ message: tag ? '标签已保存' : '标签已新增', tone: 'ok' });
    router.refresh();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={tag ? `修改标签“${tag.name}”` : '新增标签'}
      {...(tag && { description: '改名、改颜色后，已有此标签的线索一并更新。' })}
      submitLabel={tag ? '保存标签' : '新增标签'}
      size="sm"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form =>
        deed.send({ name: formText(form, 'name'), colour: Number(formText(form, 'colour')) || 1 })
      }
    >
      <Field label="名称" required hint="不超过12字" error={deed.errors.name}>
        {control => <Input {...control} name="name" defaultValue={tag?.name ?? ''} maxLength={12} />}
      </Field>
      <fieldset>
        <legend className="mb-1 text-table text-2">颜色</legend>
        <div className="flex flex-wrap gap-1.5">
          {TAG_COLOURS.map(colour => (
            <label
              key={colour}
              className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-input border border-hairline px-2 text-table hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name="colour"
                value={colour}
                defaultChecked={colour === (tag?.colour ?? 1)}
                className="size-4"
              />
              <span aria-hidden className={`size-3 ${industrySquare(colour)}`} />
              {TAG_COLOUR_NAMES[colour - 1]}
            </label>
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}
