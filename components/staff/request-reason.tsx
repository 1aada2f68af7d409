import { Field } from '../ui/field';
import { Textarea } from '../ui/textarea';

/** Why a right should be given: the colleague who approves reads nothing else about it. */
export function RequestReason({ error }: { error: string | undefined }) {
  return (
    <Field label="理由" required hint="审批的管理员据此判断，例如任免文号、来电核实的情况" error={error}>
      {control => <Textarea {...control} name="reason" rows={2} maxLength={200} />}
    </Field>
  );
}
