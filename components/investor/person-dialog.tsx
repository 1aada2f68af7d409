'use client';
import { INFLUENCE_NAMES } from '@/lib/domain/investor-labels';
import type { InvestorContact } from '@/lib/domain/investor-view';
import { isKeyOf } from '@/lib/domain/labels';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import { useInvestorDesk } from './investor-desk';
import { useFormDraft } from './use-form-draft';

type Props = {
  /** Null for somebody new. */
  person: InvestorContact | null;
  onClose: () => void;
};

const INFLUENCES = Object.entries(INFLUENCE_NAMES).map(([value, label]) => ({ value, label }));

/** What was typed of a number: nothing leaves it as it is, the box takes it away. */
function reachOf(form: FormData, part: 'phone' | 'email'): string | null {
  if (form.has(`${part}.clear`)) return '';
  return formText(form, part) || null;
}

/** A number or address: of somebody known only the mask is shown, and an empty field changes nothing. */
function ReachField(props: {
  part: 'phone' | 'email';
  label: string;
  masked: string | null;
  error: string | undefined;
}) {
  const { part, label, masked, error } = props;
  return (
    <div>
      <Field label={label} error={error} hint={masked ? `现为 ${masked}，不改请留空` : undefined}>
        {control => (
          <Input {...control} name={part} inputMode={part === 'phone' ? 'tel' : 'email'} maxLength={120} />
        )}
      </Field>
      {masked && <Checkbox name={`${part}.clear`} label={`删去现有${label}`} className="mt-1" />}
    </div>
  );
}

/** Somebody to talk to, named on one of the leads the viewer may change. Numbers are not kept as a draft. */
export function PersonDialog({ person, onClose }: Props) {
  const { card, actions, done } = useInvestorDesk();
  const leads = card.leads.filter(lead => lead.mayEdit);
  const start = { name: person?.name ?? '', position: person?.position ?? '' };
  const draft = useFormDraft(`contact:${card.id}:${person?.id ?? 'new'}`, start);
  const save = (form: FormData) => {
    const influence = formText(form, 'influence');
    const typed = {
      leadId: person?.leadId ?? formText(form, 'leadId'),
      name: formText(form, 'name'),
      position: formText(form, 'position'),
      influence: isKeyOf(INFLUENCE_NAMES, influence) ? influence : null,
    };
    const [phone, email] = [reachOf(form, 'phone'), reachOf(form, 'email')];
    if (person) return actions.editContact({ ...typed, contactId: person.id, phone, email });
    return actions.addContact({ ...typed, phone: phone ?? '', email: email ?? '' });
  };
  const deed = useDeed<FormData, { id: string } | null>(save, () => {
    draft.clear();
    onClose();
    done(person ? '已保存联系人' : '已增加联系人');
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={person ? `修改联系人${person.name}` : '增加联系人'}
      description="能看到这条线索的同事能看到联系人；完整号码另需权限，查看会留下记录。"
      submitLabel={person ? '保存联系人' : '增加联系人'}
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={deed.send}
    >
      <div key={draft.generation} className="grid items-start gap-3 sm:grid-cols-2">
        {!person && (
          <Field label="登记在哪条线索" required error={deed.errors.leadId} className="sm:col-span-2">
            {control => (
              <Select
                {...control}
                name="leadId"
                options={leads.map(({ id, code, title }) => ({ value: id, label: `${title}（${code}）` }))}
              />
            )}
          </Field>
        )}
        <Field label="姓名" required error={deed.errors.name}>
          {control => (
            <Input
              {...control}
              name="name"
              defaultValue={draft.text('name')}
              onInput={draft.onInput}
              maxLength={40}
            />
          )}
        </Field>
        <Field label="职务" error={deed.errors.position}>
          {control => (
            <Input
              {...control}
              name="position"
              defaultValue={draft.text('position')}
              onInput={draft.onInput}
              maxLength={60}
            />
          )}
        </Field>
        <Field label="作用" error={deed.errors.influence} className="sm:col-span-2">
          {control => (
            <Select
              {...control}
              name="influence"
              defaultValue={person?.influence ?? ''}
              options={INFLUENCES}
              empty="未定"
            />
          )}
        </Field>
        <ReachField
          part="phone"
          label="电话"
          masked={person?.maskedPhone ?? null}
          error={deed.errors.phone}
        />
        <ReachField
          part="email"
          label="邮箱"
          masked={person?.maskedEmail ?? null}
          error={deed.errors.email}
        />
      </div>
    </FormDialog>
  );
}
