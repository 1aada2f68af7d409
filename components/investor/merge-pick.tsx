'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { useInvestorDesk } from './investor-desk';
import { InvestorPicker } from './investor-picker';

/** Which other card is the same firm; the choice of values comes on a page of its own. */
export function MergePick({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { card } = useInvestorDesk();
  const [other, setOther] = useState<string | null>(null);
  const [error, setError] = useState<Record<string, string>>({});
  const goOn = () => {
    if (other === null) return setError({ merged: '请在列表中选择另一家投资方' });
    router.push(`/investors/merge?kept=${card.id}&merged=${other}`);
  };
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title="合并另一家"
      description={`选出与「${card.name}」其实是同一家的投资方，下一步逐项选择保留哪边的内容。`}
      submitLabel="逐项比对"
      pending={false}
      message={null}
      errors={error}
      onSubmit={goOn}
    >
      <Field label="另一家投资方" required error={error.merged}>
        {control => <InvestorPicker {...control} onChange={setOther} />}
      </Field>
    </FormDialog>
  );
}
