'use client';
import { ROLE_NAMES, type RoleKey } from '@/lib/domain/actor';
import type { SavedViewTab } from '@/lib/domain/view';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import type { ViewDialogProps } from './view-dialogs';

/** Those who have leads to look at. */
const ROLES: readonly RoleKey[] = [
  'officer',
  'groupLeader',
  'unitManager',
  'taskForceChief',
  'office',
  'leader',
  'reviewer',
];

/** With which view a role begins; whoever has chosen one for themselves keeps it. */
export function ViewAssignDialog({ view, actions, onClose }: ViewDialogProps & { view: SavedViewTab }) {
  const act = (role: string) => {
    const held = view.roles.find(one => one === role);
    return actions.assign({ role: role as RoleKey, viewId: held ? null : view.id });
  };
  const deed = useDeed(act, () => {
    notify({ message: '已更新岗位默认视图' });
    onClose();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      size="sm"
      title={`把「${view.name}」设为岗位默认`}
      description="该岗位的人打开台账和看板时先显示它；自己选过默认视图的人不受影响。"
      submitLabel="保存"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send(String(form.get('role') ?? ''))}
    >
      <Field label="岗位" required error={deed.errors.role}>
        {control => (
          <Select
            {...control}
            name="role"
            empty="请选择"
            options={ROLES.map(role => ({
              value: role,
              label: view.roles.includes(role)
                ? `${ROLE_NAMES[role]}（已设，再次保存即取消）`
                : ROLE_NAMES[role],
            }))}
          />
        )}
      </Field>
    </FormDialog>
  );
}
