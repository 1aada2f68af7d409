'use client';
import { useState } from 'react';
import type { EditInvestorInput } from '@/lib/domain/investor-input';
import { OFFERED_GRADES } from '@/lib/domain/investor-labels';
import { INVESTOR_KIND_NAMES, isKeyOf } from '@/lib/domain/labels';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { useDeed } from '../ui/use-deed';
import { useInvestorDesk } from './investor-desk';
import { InvestorFields } from './investor-fields';
import { useFormDraft } from './use-form-draft';

type Props = { onClose: () => void };

/** The whole card in one form. Left open while somebody else saves, it says who was faster and keeps what was typed. */
export function EditInvestor({ onClose }: Props) {
  const { card, actions, done } = useInvestorDesk();
  const [version, setVersion] = useState(card.version);
  const draft = useFormDraft(`investor:${card.id}`, {
    name: card.name,
    formerNames: card.formerNames.join('、'),
    uscc: card.uscc ?? '',
    parentGroup: card.parentGroup ?? '',
    originPlace: card.originPlace ?? '',
    industryKey: card.industryKey ?? '',
    businessScope: card.businessScope ?? '',
    intro: card.intro ?? '',
  });
  // What is left on purpose is forgotten; only a reload or an ended session brings the draft back.
  const close = () => {
    draft.clear();
    onClose();
  };
  const edit = async (input: EditInvestorInput) => {
    const outcome = await actions.edit(input);
    // Told who was faster, the second press goes on from what stands now.
    if (!outcome.ok && outcome.kind === 'stale') setVersion(outcome.version);
    return outcome;
  };
  const deed = useDeed(edit, () => {
    close();
    done('已保存投资方');
  });
  const send = (form: FormData) => {
    const kind = formText(form, 'kind');
    const parentId = formText(form, 'parentId');
    deed.send({
      investorId: card.id,
      version,
      name: formText(form, 'name'),
      keepFormerName: form.has('keepFormerName'),
      formerNames: formText(form, 'formerNames'),
      uscc: formText(form, 'uscc'),
      kind: isKeyOf(INVESTOR_KIND_NAMES, kind) ? kind : null,
      grades: OFFERED_GRADES.filter(grade => form.has(`grade.${grade}`)),
      parentGroup: formText(form, 'parentGroup'),
      // A parent that may not be seen stays unless another one is chosen.
      ...(parentId !== '' || !card.hasHiddenParent ? { parentId: parentId || null } : {}),
      originPlace: formText(form, 'originPlace'),
      industryKey: formText(form, 'industryKey') || null,
      chainNodeKey: formText(form, 'chainNodeKey') || null,
      businessScope: formText(form, 'businessScope'),
      intro: formText(form, 'intro'),
    });
  };
  return (
    <FormDialog
      open
      size="lg"
      onOpenChange={open => !open && close()}
      title="修改基本信息"
      description="名称一改，这家投资方的所有线索都按新名称显示和查找。"
      submitLabel="保存投资方"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={send}
    >
      <InvestorFields key={draft.generation} errors={deed.errors} draft={draft} />
    </FormDialog>
  );
}
