'use client';
import { useState } from 'react';
import type { ClaimOfLead } from '@/lib/domain/claim-view';
import { ClashCard } from '../clash/clash-card';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { LinkButton } from '../ui/link-button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { useReady } from '../ui/use-ready';
import type { ClaimActions, ClashActions } from './claim-actions';
import { ClaimDeeds } from './claim-deeds';
import { ClaimFacts } from './claim-facts';
import { FileDialog } from './file-dialog';

type Props = { view: ClaimOfLead; actions: ClaimActions & ClashActions };

/** 首谈备案 on the lead's page: the claim, its days, and a clash with what can be done about it. */
export function ClaimCard({ view, actions }: Props) {
  const ready = useReady();
  const [isFiling, setFiling] = useState(false);
  const { current, past, clashes } = view;
  const open = clashes.filter(clash => clash.isOpen || clash.may.appeal);
  return (
    <Section
      title="首谈备案"
      actions={
        <span data-ready={ready}>
          {view.mayFile && (
            <Button size="sm" onClick={() => setFiling(true)}>
              提交备案
            </Button>
          )}
        </span>
      }
    >
      <div className="flex flex-col gap-3">
        {view.pooledOn && <Note tone="warn">{`${view.pooledOn} 起在公共池，认领后才能备案。`}</Note>}
        {current ? (
          <>
            <ClaimFacts claim={current} />
            <ClaimDeeds claim={current} actions={actions} />
          </>
        ) : (
          <p className="text-table text-3">
            {view.mayFile ? '首谈后提交备案，保护期内其他单位不得另行洽谈。' : '没有有效的备案。'}
          </p>
        )}
        {open.map(clash => (
          <ClashCard
            key={clash.id}
            clash={{ ...clash, may: { ...clash.may, rule: false } }}
            actions={actions}
          />
        ))}
        {open.some(clash => clash.may.rule) && (
          <LinkButton href="/claims?tab=disputes" size="sm" className="self-start">
            去裁定
          </LinkButton>
        )}
        {past.length > 0 && (
          <Fold summary={`以往备案 ${past.length} 份`}>
            <ul className="mt-1 flex flex-col gap-3">
              {past.map(claim => (
                <li key={claim.id}>
                  <ClaimFacts claim={claim} />
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
      {isFiling && <FileDialog view={view} file={actions.file} onClose={() => setFiling(false)} />}
    </Section>
  );
}
