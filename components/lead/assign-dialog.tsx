'use client';
import { recordNoun } from '@/lib/domain/stage';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/skeleton';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';
import { usePeople } from './use-people';

/** 指派: the officer who follows it, the responsible unit, the leader in charge. */
export function AssignDialog() {
  const { lead, actions } = useLeadDesk();
  const { people, reason } = usePeople();
  const who = (id: string | null) => people?.staff.find(person => person.id === id) ?? null;
  return (
    <DeedDialog
      title={`指派这个${recordNoun(lead.stage)}`}
      submitLabel="指派"
      doneText="已指派"
      run={(values, version) =>
        actions.assign({
          leadId: lead.id,
          version,
          officerId: values.officerId || null,
          responsibleUnitCode: values.responsibleUnitCode ?? lead.responsibleUnitCode,
          responsibleLeaderId: values.responsibleLeaderId || null,
          reason: values.reason ?? '',
        })
      }
    >
      {errors =>
        people ? (
          <>
            <Field label="跟踪人" error={errors.officerId}>
              {control => (
                <Combobox
                  {...control}
                  name="officerId"
                  items={people.staff}
                  defaultValue={who(lead.officerId)}
                />
              )}
            </Field>
            <Field label="责任单位" required error={errors.responsibleUnitCode}>
              {control => (
                <Select
                  {...control}
                  name="responsibleUnitCode"
                  defaultValue={lead.responsibleUnitCode}
                  options={people.units.map(unit => ({ value: unit.code, label: unit.shortName }))}
                />
              )}
            </Field>
            <Field label="包案领导" error={errors.responsibleLeaderId}>
              {control => (
                <Combobox
                  {...control}
                  name="responsibleLeaderId"
                  items={people.staff}
                  defaultValue={who(lead.responsibleLeaderId)}
                />
              )}
            </Field>
            <ReasonField error={errors.reason} />
          </>
        ) : (
          <div className="flex flex-col gap-3">
            {reason ?? [1, 2, 3].map(row => <Skeleton key={row} className="h-8" />)}
          </div>
        )
      }
    </DeedDialog>
  );
}
