'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { INVESTOR_KIND_NAMES, isKeyOf, ORIGIN_NAMES, SOURCE_NAMES } from '@/lib/domain/labels';
import type { CreateLeadInput } from '@/lib/domain/lead-input';
import { invalid, type Outcome, type Refusal } from '@/lib/domain/outcome';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useDraft } from '../ui/use-draft';
import { useSecondLook } from './use-second-look';
import type { FindSimilar } from './use-similar';

export type CreateLead = (input: CreateLeadInput) => Promise<Outcome<{ id: string; code: string }>>;
type Typed = Record<string, string>;

/** The closed choices must be made before the form is sent; all else the server reads. */
function readChoices(typed: Typed): Pick<CreateLeadInput, 'origin' | 'source'> | Refusal {
  const { origin = '', source = '' } = typed;
  if (isKeyOf(ORIGIN_NAMES, origin) && isKeyOf(SOURCE_NAMES, source) && source !== 'ledger')
    return { origin, source };
  return invalid({
    ...((typed.investorName ?? '').trim().length < 2
      ? { investorName: '请填写投资方；不确定时填“待核实”' }
      : {}),
    ...((typed.title ?? '').trim().length < 2 ? { title: '请填写项目名称' } : {}),
    ...(typed.industryKey ? {} : { industryKey: '请选择所属产业' }),
    ...(origin ? {} : { origin: '请选择外招或内生' }),
    ...(source ? {} : { source: '请选择来源渠道' }),
  });
}

function inputOf(typed: Typed, choices: Pick<CreateLeadInput, 'origin' | 'source'>): CreateLeadInput {
  const text = (key: string): string => typed[key] ?? '';
  const kind = text('investorKind');
  return {
    ...choices,
    investorName: text('investorName'),
    investorKind: isKeyOf(INVESTOR_KIND_NAMES, kind) ? kind : null,
    uscc: text('uscc'),
    title: text('title'),
    content: text('content'),
    intendedInvestment: text('intendedInvestment'),
    industryKey: text('industryKey'),
    chainNodeKey: text('chainNodeKey') || null,
    sourcePlace: text('sourcePlace'),
    referrer: text('referrer'),
    tipOn: text('tipOn'),
    unitCode: text('unitCode') || null,
    parentGroup: text('parentGroup'),
    contactName: text('contactName'),
    contactPosition: text('contactPosition'),
    contactPhone: text('contactPhone'),
  };
}

/** The new lead as it is typed, kept through a reload, and what came of saving it. */
export function useNewLead(create: CreateLead, find: FindSimilar, start: Typed) {
  const router = useRouter();
  const draft = useDraft('lead:new', start);
  const second = useSecondLook(find, draft.values);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [errors, setErrors] = useState<Typed>({});
  const refuse = (reason: Refusal) => {
    setRefusal(reason);
    setErrors(reason.kind === 'invalid' ? reason.fields : {});
  };

  async function save(): Promise<void> {
    if (pending) return;
    const choices = readChoices(draft.values);
    if ('kind' in choices) return refuse(choices);
    setPending(true);
    if (!(await second.mayGoOn())) {
      setRefusal(null);
      return setPending(false);
    }
    const outcome = await reach(create(inputOf(draft.values, choices)));
    if (!outcome.ok) {
      setPending(false);
      return refuse(outcome);
    }
    draft.clear();
    notify({ message: `已登记线索 ${outcome.value.code}` });
    router.push(`/leads/${outcome.value.id}`);
  }
  const set = (name: string, text: string) => {
    draft.set(name, text);
    // A field that is being put right is no longer wrong; the summary stays until the next try.
    setErrors(({ [name]: _, ...others }) => others);
  };
  return { ...draft, set, pending, refusal, errors, save, isTold: second.isTold, told: second.similar };
}
