'use client';
import { RISK_NAMES } from '@/lib/domain/investor-labels';
import type { RiskView } from '@/lib/domain/investor-view';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import { useInvestorDesk } from './investor-desk';

/** Strikes a wrong note out, with the reason; it stays to be read. */
export function RetractRisk({ risk, onClose }: { risk: RiskView; onClose: () => void }) {
  const { actions, done } = useInvestorDesk();
  const deed = useDeed(actions.retractRisk, () => {
    onClose();
    done('已撤回风险提示');
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`撤回这条${RISK_NAMES[risk.kind]}提示`}
      description="撤回后划线保留，不再计入风险条数。"
      submitLabel="撤回风险提示"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send({ riskNoteId: risk.id, reason: formText(form, 'reason') })}
    >
      <Field label="原因" required error={deed.errors.reason}>
        {control => <Textarea {...control} name="reason" />}
      </Field>
    </FormDialog>
  );
}
