'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import type { EndUnitInput, UnitDetail } from '@/lib/domain/unit';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type Props = {
  unit: UnitDetail;
  today: string;
  end: (input: EndUnitInput) => Promise<Outcome>;
  onClose: () => void;
};

export function EndUnit({ unit, today, end, onClose }: Props) {
  const router = useRouter();
  const deed = useDeed(end, () => {
    onClose();
    notify({ message: `已记下${unit.name}的撤并日期`, tone: 'ok' });
    router.refresh();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`撤并${unit.name}`}
      description="撤并后不能再选，名下线索和历年数字保留，由指挥部办公室改派。"
      submitLabel="记下撤并"
      size="sm"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send({ code: unit.code, endsOn: formText(form, 'endsOn') })}
    >
      <Field label="撤并日期" required error={deed.errors.endsOn}>
        {control => <DayInput {...control} name="endsOn" today={today} defaultValue={today} />}
      </Field>
    </FormDialog>
  );
}
