'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import type { EditUnitInput, UnitDetail } from '@/lib/domain/unit';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { UnitFields } from './unit-fields';

type Props = {
  unit: UnitDetail;
  parents: { code: string; name: string }[];
  edit: (input: EditUnitInput) => Promise<Outcome>;
  onClose: () => void;
};

export function EditUnit({ unit, parents, edit, onClose }: Props) {
  const router = useRouter();
  const deed = useDeed(edit, () => {
    onClose();
    notify({ message: `已保存${unit.name}`, tone: 'ok' });
    router.refresh();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`修改${unit.name}`}
      description={`编码 ${unit.code}`}
      submitLabel="保存单位"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form =>
        deed.send({
          code: unit.code,
          name: formText(form, 'name'),
          shortName: formText(form, 'shortName'),
          aliases: formText(form, 'aliases'),
          parentCode: formText(form, 'parentCode') || null,
        })
      }
    >
      <UnitFields
        unit={unit}
        parents={parents.filter(({ code }) => code !== unit.code)}
        errors={deed.errors}
      />
    </FormDialog>
  );
}
