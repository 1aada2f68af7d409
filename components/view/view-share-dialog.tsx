'use client';
import type { SavedViewTab } from '@/lib/domain/view';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import type { ViewDialogProps } from './view-dialogs';

/** With whose people the view stands among the tabs; it opens no lead to anybody. */
export function ViewShareDialog({
  view,
  targets,
  actions,
  onClose,
}: ViewDialogProps & { view: SavedViewTab }) {
  const act = (target: string) =>
    actions.share({
      viewId: view.id,
      reach: target === 'own' || target === 'all' ? target : 'unit',
      unitCode: target.startsWith('unit:') ? target.slice(5) : null,
    });
  const deed = useDeed(act, () => {
    notify({ message: '已更新共享范围' });
    onClose();
  });
  const standing = view.unitCode ? `unit:${view.unitCode}` : view.reach;
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      size="sm"
      title={`共享「${view.name}」`}
      description="共享的是筛选条件和列，不是数据：同事打开后只看到自己权限内的项目。"
      submitLabel="保存共享"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send(String(form.get('target') ?? ''))}
    >
      <Field label="谁能看到这个视图" error={deed.errors.unitCode}>
        {control => (
          <Select
            {...control}
            name="target"
            defaultValue={standing}
            options={[
              { value: 'own', label: '仅自己' },
              ...(targets.all ? [{ value: 'all', label: '全体' }] : []),
              ...targets.units.map(unit => ({ value: `unit:${unit.code}`, label: unit.shortName })),
            ]}
          />
        )}
      </Field>
    </FormDialog>
  );
}
