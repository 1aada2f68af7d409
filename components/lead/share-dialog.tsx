'use client';
import { recordNoun } from '@/lib/domain/stage';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Skeleton } from '../ui/skeleton';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';
import { usePeople } from './use-people';

/** 送会签: opens the lead to one more person, such as a department's reviewer. */
export function ShareDialog() {
  const { lead, actions } = useLeadDesk();
  const { people, reason } = usePeople();
  return (
    <DeedDialog
      title="送会签"
      description={`对方从今天起可以查看这个${recordNoun(lead.stage)}、记一笔并上传意见。`}
      submitLabel="送会签"
      doneText="已送会签"
      run={values =>
        actions.share({ leadId: lead.id, staffId: values.staffId ?? '', reason: values.reason ?? '' })
      }
    >
      {errors => (
        <>
          <Field label="会签人" required error={errors.staffId && '请在列表中选择人员'}>
            {control =>
              people ? (
                <Combobox {...control} name="staffId" items={people.staff} />
              ) : (
                (reason ?? <Skeleton className="h-8" />)
              )
            }
          </Field>
          <ReasonField error={errors.reason} label="会签事项" />
        </>
      )}
    </DeedDialog>
  );
}
