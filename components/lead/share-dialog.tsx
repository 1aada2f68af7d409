'use client';
import { useState } from 'react';
import type { ShareView } from '@/lib/domain/lead-view';
import { recordNoun } from '@/lib/domain/stage';
import { Skeleton } from '../ui/skeleton';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ShareFields } from './share-fields';
import { ShareList } from './share-list';
import { usePeople } from './use-people';

/** 共享: opens the lead to one more person or unit, such as a department that reviews it, and closes it again. */
export function ShareDialog() {
  const { lead, actions } = useLeadDesk();
  const { people, reason } = usePeople();
  const [from, setFrom] = useState<ShareView | null>(null);
  return (
    <DeedDialog
      title={`共享这个${recordNoun(lead.stage)}`}
      description="对方从今天起可以查看、记一笔并上传材料，看不到谈判底线和联系方式。截止日期当天仍有效，之后自动失效；不填则不设截止。"
      submitLabel={from ? '保存期限' : '共享'}
      doneText={from ? '已修改共享期限' : '已共享'}
      run={values =>
        actions.share({
          leadId: lead.id,
          staffId: values.unitCode === undefined ? (values.staffId ?? '') : null,
          unitCode: values.unitCode ?? null,
          endsOn: values.endsOn ?? '',
          reason: values.reason ?? '',
        })
      }
    >
      {errors => (
        <>
          <ShareList onProlong={setFrom} />
          {people ? (
            <ShareFields key={from?.id ?? 'new'} people={people} errors={errors} from={from} />
          ) : (
            (reason ?? <Skeleton className="h-8" />)
          )}
        </>
      )}
    </DeedDialog>
  );
}
