'use client';
import { type SavedViewTab, viewHref } from '@/lib/domain/view';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { ViewDialogProps } from './view-dialogs';

/** A new view of what is on screen, or another name for one. */
export function ViewNameDialog({
  view,
  asked,
  path,
  actions,
  onClose,
}: ViewDialogProps & { view: SavedViewTab | null }) {
  const act = (name: string) =>
    view === null
      ? actions.save({ name, ...asked })
      : actions.rename({ viewId: view.id, version: view.version, name });
  const deed = useDeed(act, ({ id }) => {
    notify({ message: view === null ? '已保存视图' : '已重命名' });
    onClose(view === null ? viewHref(path, { id, ...asked }) : undefined);
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      size="sm"
      title={view === null ? '存为视图' : `重命名「${view.name}」`}
      description={view === null ? '保存当前的筛选、排序、分组和列；数据始终是打开时的最新。' : undefined}
      submitLabel="保存"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send(String(form.get('name') ?? ''))}
    >
      <Field label="视图名称" required error={deed.errors.name}>
        {control => <Input {...control} name="name" maxLength={20} defaultValue={view?.name ?? ''} />}
      </Field>
    </FormDialog>
  );
}
