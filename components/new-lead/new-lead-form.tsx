'use client';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ChainNodeOption, IndustryOption, UnitOption } from '@/lib/domain/vocabulary-view';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { LinkButton } from '../ui/link-button';
import { RefusalNote } from '../ui/refusal-note';
import { useReady } from '../ui/use-ready';
import { FirstFields } from './first-fields';
import { MoreFields } from './more-fields';
import { SimilarList } from './similar-list';
import { type CreateLead, useNewLead } from './use-new-lead';
import { type FindSimilar, useSimilar } from './use-similar';

export type NewLeadFormProps = {
  today: string;
  /** Typed already where no lead was found; empty otherwise. */
  investorName: string;
  industries: IndustryOption[];
  chainNodes: ChainNodeOption[];
  /** Units the person may register for; the first post's is chosen. */
  units: UnitOption[];
  unitCode: string | null;
  create: CreateLead;
  findSimilar: FindSimilar;
};

const LABELS: Record<string, string> = {
  investorName: '投资方',
  title: '项目名称',
  intendedInvestment: '意向投资额',
  industryKey: '所属产业',
  origin: '外招或内生',
  source: '来源渠道',
  uscc: '统一社会信用代码',
  tipOn: '线索日期',
  unitCode: '登记单位',
  parentGroup: '所属集团',
  contactName: '联系人',
  contactPosition: '职务',
  contactPhone: '联系电话',
};

const MORE = [
  'tipOn',
  'uscc',
  'investorKind',
  'sourcePlace',
  'referrer',
  'chainNodeKey',
  'content',
  'unitCode',
  'parentGroup',
  'contactName',
  'contactPosition',
  'contactPhone',
];

/** A new lead: the least first, likely doubles while typing, the rest under 更多. */
export function NewLeadForm(props: NewLeadFormProps) {
  const { investorName } = props;
  const start = { tipOn: props.today, unitCode: props.unitCode ?? '' };
  const lead = useNewLead(props.create, props.findSimilar, start);
  const typed = useSimilar(props.findSimilar, lead.values);
  const similar = lead.told ?? typed;
  // Typed where no lead was found: it comes before what an older draft says.
  const begin = useRef(() => investorName !== '' && lead.set('investorName', investorName));
  useEffect(() => void begin.current(), []);
  const ready = useReady();
  const { refusal, errors } = lead;
  const problems = useMemo(
    () =>
      refusal?.kind === 'invalid'
        ? Object.entries(refusal.fields).map(([id, message]) => ({
            id,
            label: LABELS[id] ?? '这一项',
            message,
          }))
        : [],
    [refusal],
  );
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void lead.save();
  };
  const typing = { values: lead.values, errors, set: lead.set };
  return (
    <form
      key={lead.generation}
      data-ready={ready}
      aria-label="新建线索"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void lead.save();
      }}
      onKeyDown={press}
      className="flex flex-col gap-4"
    >
      <ErrorSummary errors={problems} />
      <RefusalNote message={problems.length === 0 ? (refusal?.message ?? null) : null} />
      <FirstFields {...typing} industries={props.industries} similar={<SimilarList similar={similar} />} />
      <MoreFields
        {...typing}
        today={props.today}
        chainNodes={props.chainNodes}
        units={props.units}
        startsOpen={MORE.some(key => errors[key])}
      />
      <div className="sticky bottom-14 z-10 flex items-center justify-end gap-3 border-t border-hairline bg-page py-3 sm:bottom-0">
        {lead.isTold ? (
          <span role="alert" className="mr-auto text-note text-warn">
            投资方已登记过（见上）。确属新线索的，再按一次。
          </span>
        ) : (
          <span className="mr-auto text-note text-3 pointer-coarse:hidden">
            Ctrl+Enter 保存，草稿自动保留
          </span>
        )}
        <LinkButton href="/leads">取消</LinkButton>
        <Button type="submit" variant="primary" pending={lead.pending} pendingText="保存中…">
          {lead.isTold ? '仍然登记' : '保存线索'}
        </Button>
      </div>
    </form>
  );
}
