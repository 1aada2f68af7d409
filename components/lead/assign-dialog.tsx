'use client';
import { recordNoun } from '@/lib/domain/stage';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/skeleton';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';
import type { DeedValues } from './use-deed';
import { type People, usePeople } from './use-people';

type AssignFieldsProps = { people: People; errors: DeedValues };

function AssignFields({ people, errors }: AssignFieldsProps) {
  const { lead } = useLeadDesk();
  const person = (name: string, label: string, id: string | null) => (
    <Field label={label} error={errors[name]}>
      {control => (
        <Combobox
          {...control}
          name={name}
          items={people.staff}
          defaultValue={people.staff.find(each => each.id === id) ?? null}
        />
      )}
    </Field>
  );
  return (
    <>
      {person('officerId', '跟踪人', lead.officerId)}
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
      {person('responsibleLeaderId', '包干领导', lead.responsibleLeaderId)}
      <Field label="专班" error={errors.taskForceCode}>
        {control => (
          <Select
            {...control}
            name="taskForceCode"
            empty="不设专班"
            defaultValue={lead.taskForceCode ?? ''}
            options={people.units
              .filter(unit => unit.kind === 'taskForce')
              .map(unit => ({ value: unit.code, label: unit.shortName }))}
          />
        )}
      </Field>
      {person('serviceOfficerId', '服务专员', lead.serviceOfficerId)}
      {lead.rights.classify && person('firstTalkOfficerId', '首谈人（更正）', lead.firstTalkOfficerId)}
      <ReasonField error={errors.reason} />
    </>
  );
}

/** 指派: who follows it, the responsible unit, the leader in charge, task force and service officer. */
export function AssignDialog() {
  const { lead, actions } = useLeadDesk();
  const { people, reason } = usePeople();
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
          taskForceCode: values.taskForceCode || null,
          serviceOfficerId: values.serviceOfficerId || null,
          ...(lead.rights.classify && { firstTalkOfficerId: values.firstTalkOfficerId || null }),
          reason: values.reason ?? '',
        })
      }
    >
      {errors =>
        people ? (
          <AssignFields people={people} errors={errors} />
        ) : (
          <div className="flex flex-col gap-3">
            {reason ?? [1, 2, 3].map(row => <Skeleton key={row} className="h-8" />)}
          </div>
        )
      }
    </DeedDialog>
  );
}
