'use client';
import { useEffect, useRef } from 'react';
import { nextStage, recordNoun, stageName } from '@/lib/domain/stage';
import { offerDeeds, type PaletteDeed } from '../palette/palette-opener';
import { type OpenDeed, useLeadDesk } from './lead-desk';

type Offer = {
  kind: Exclude<OpenDeed['kind'], 'confirm' | 'revoke' | 'correct'>;
  label: string;
  words: string;
};

/** What the palette can do with this lead, by the same rights as its buttons. */
function useOffer(): PaletteDeed[] {
  const { lead, open } = useLeadDesk();
  const { rights } = lead;
  const isActive = lead.status === 'active';
  const next = nextStage(lead.stage);
  const offers: (Offer | false | null)[] = [
    next &&
      lead.gate !== null &&
      isActive &&
      rights.advance && {
        kind: 'advance',
        label: `推进到「${stageName(next)}」`,
        words: 'tuijin tj yidongdao ydd',
      },
    rights.stepBack && { kind: 'move', label: '移动到其他阶段…', words: 'yidongdao ydd tuihui th' },
    rights.assign && { kind: 'assign', label: '指派', words: 'zhipai zp' },
    rights.share && { kind: 'share', label: '共享', words: 'gongxiang gx' },
    rights.suspend && isActive && { kind: 'pause', label: '暂缓', words: 'zanhuan zh' },
    rights.suspend && !isActive && { kind: 'reopen', label: '恢复推进', words: 'huifutuijin hftj' },
  ];
  return offers
    .filter(offer => offer !== false && offer !== null)
    .map(({ kind, label, words }) => ({ key: `lead:${kind}`, label, words, run: () => open({ kind }) }));
}

/** Stands in the lead's island; draws nothing. */
export function PaletteOffer() {
  const { lead } = useLeadDesk();
  const latest = useRef({ title: '', deeds: [] as PaletteDeed[] });
  const deeds = useOffer();
  useEffect(() => {
    latest.current = { title: `本${recordNoun(lead.stage)}：${lead.title}`, deeds };
  });
  useEffect(() => offerDeeds(() => latest.current), []);
  return null;
}
