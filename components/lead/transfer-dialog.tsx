'use client';
import { useEffect, useState } from 'react';
import { recordNoun } from '@/lib/domain/stage';
import type { TransferTerms } from '@/lib/domain/transfer';
import { reach } from '../ui/reach';
import { Skeleton } from '../ui/skeleton';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { TransferFields, UNIT_FIELDS } from './transfer-fields';

function useTerms(): { terms: TransferTerms | null; refusal: string | null } {
  const { actions } = useLeadDesk();
  const [terms, setTerms] = useState<TransferTerms | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void reach(actions.loadTransferTerms({})).then(outcome => {
      if (!current) return;
      if (outcome.ok) setTerms(outcome.value);
      else setRefusal(outcome.message);
    });
    return () => {
      current = false;
    };
  }, [actions]);
  return { terms, refusal };
}

/** 流转: offers the lead to units that fit it better; it stays where it is until the office has confirmed. */
export function OfferTransferDialog() {
  const { lead, actions } = useLeadDesk();
  const { terms, refusal } = useTerms();
  return (
    <DeedDialog
      title={`流转这个${recordNoun(lead.stage)}`}
      description="对方单位的招商主任会看到项目名称、产业、阶段、金额和流转原因，看不到投资方、联系方式和谈判底线。对方接收、办公室确认后才转移。"
      submitLabel="发起流转"
      doneText="已发起流转，等待对方答复"
      run={values =>
        actions.offerTransfer({
          leadId: lead.id,
          toUnitCodes: UNIT_FIELDS.flatMap(name => values[name] || []),
          reason: values.reason ?? '',
          keptPercent: values.keptPercent ?? '',
          years: values.years ?? '',
        })
      }
    >
      {errors =>
        terms ? <TransferFields terms={terms} errors={errors} /> : (refusal ?? <Skeleton className="h-8" />)
      }
    </DeedDialog>
  );
}
