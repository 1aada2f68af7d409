'use client';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import type { InvestorChoice } from '@/lib/domain/investor-view';
import { GRADE_NAMES, INVESTOR_KIND_NAMES } from '@/lib/domain/labels';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { EditInvestor } from './edit-investor';
import { useInvestorDesk } from './investor-desk';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isUnknown = children === null || children === '';
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-3 border-b border-hairline py-1.5 text-table last:border-b-0">
      <dt className="text-2">{label}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line">{isUnknown ? '—' : children}</dd>
    </div>
  );
}

const linkTo = ({ id, name }: InvestorChoice) => (
  <Link
    key={id}
    href={`/investors/${id}`}
    className="mr-2 inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
  >
    {name}
  </Link>
);

/** What the firm is; changed in one dialog, or the sentence whom to ask. */
export function InvestorFacts() {
  const { card } = useInvestorDesk();
  const [isEditing, setEditing] = useState(false);
  const hidden = card.hasHiddenParent ? '已填写（你无权查看）' : null;
  return (
    <Section
      title="基本信息"
      actions={
        card.rights.edit && (
          <Button size="sm" onClick={() => setEditing(true)}>
            修改
          </Button>
        )
      }
    >
      <dl>
        <Fact label="统一社会信用代码">{card.uscc && <span className="font-mono">{card.uscc}</span>}</Fact>
        <Fact label="企业性质">{card.kind && INVESTOR_KIND_NAMES[card.kind]}</Fact>
        <Fact label="企业荣誉">{card.grades.map(grade => GRADE_NAMES[grade]).join('、')}</Fact>
        <Fact label="所属集团">{card.parentGroup}</Fact>
        <Fact label="母公司">{card.parent ? linkTo(card.parent) : hidden}</Fact>
        {card.subsidiaries.length > 0 && <Fact label="下属企业">{card.subsidiaries.map(linkTo)}</Fact>}
        <Fact label="来源地">{card.originPlace}</Fact>
        <Fact label="产业">{card.industryName}</Fact>
        <Fact label="产业链环节">{card.chainNodeName}</Fact>
        <Fact label="经营范围">{card.businessScope}</Fact>
        <Fact label="企业简介">{card.intro}</Fact>
      </dl>
      {card.rights.whyNotEdit && <p className="mt-2 text-note text-3">{card.rights.whyNotEdit}</p>}
      {isEditing && <EditInvestor onClose={() => setEditing(false)} />}
    </Section>
  );
}
