import { toDateColumn } from '../domain/day';
import { settingsOf } from '../domain/rule-settings';
import { decideClaim } from './claim-decide';
import { fileClaim } from './claim-file';
import { extendClaim, releaseClaim } from './claim-term';
import { answerClash, appealClash, replyClash } from './clash-answer';
import { ruleClash } from './clash-rule';
import { db } from './client';
import { takeFromPool } from './pool';
import { getRuleSet } from './rule-set';
import { setRules } from './rule-set-edit';
import { as } from './testing-actor';
import { addTalk, clashOf, filed, readyToFile, versionOf } from './testing-claim';
import { type DoorDeed, value, writes } from './testing-deeds';

const reason = '按规定办理';
const ruling = {
  kind: 'share',
  unitCode: '',
  laterPercent: '40',
  years: '5',
  reasons: '两家都有实际投入',
} as const;

/** A new lead with its claim, by the firm's name, as a deed on it must name both. */
async function standing(firm: string, amount = '8000万') {
  const { actor, claim, leadId } = await filed('王芳', { investorName: firm }, { amount });
  return { actor, input: { leadId, claimId: claim.id, version: claim.version } };
}

async function disputed(firm: string): Promise<string> {
  const { clashId, later } = await clashOf(firm);
  value(await answerClash(later.actor, { ...(await versionOf(clashId)), answer: 'dispute', reason }));
  return clashId;
}

/** The doors of this part, each done rightfully once. */
export const CLAIM_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'claim.file': writes(async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '留痕备案机电' });
    return () => fileClaim(actor, input);
  }),
  'claim.extend': writes(async () => {
    const { actor, input } = await standing('留痕延期机电');
    await db.claim.update({
      where: { id: input.claimId },
      data: { filedAt: new Date('2026-06-14T02:00:00Z') },
    });
    for (const on of ['2026-06-14', '2026-06-15']) await addTalk(actor, input.leadId, { on });
    return () => extendClaim(actor, { ...input, reason });
  }),
  'claim.release': writes(async () => {
    const { actor, input } = await standing('留痕放弃机电');
    return () => releaseClaim(actor, { ...input, reason });
  }),
  'claim.decide': writes(async () => {
    const [{ input }, office] = [await standing('留痕认定机电', '2亿'), await as('吴静')];
    return () => decideClaim(office, { ...input, confirmed: true, note: '' });
  }),
  'clash.answer': writes(async () => {
    const { clashId, later } = await clashOf('留痕答复机电');
    const input = await versionOf(clashId);
    return () => answerClash(later.actor, { ...input, answer: 'dropped', reason });
  }),
  'clash.reply': writes(async () => {
    const { clashId, later, earlier } = await clashOf('留痕共同机电');
    value(await answerClash(later.actor, { ...(await versionOf(clashId)), answer: 'join', reason }));
    const input = await versionOf(clashId);
    return () =>
      replyClash(earlier.actor, { ...input, reply: 'accepted', laterPercent: '50', statement: '' });
  }),
  'clash.appeal': writes(async () => {
    const [clashId, office, later] = [await disputed('留痕申诉机电'), await as('吴静'), await as('陈刚')];
    value(await ruleClash(office, { ...(await versionOf(clashId)), ...ruling }));
    const input = await versionOf(clashId);
    return () => appealClash(later, { ...input, reason });
  }),
  'clash.rule': writes(async () => {
    const [clashId, office] = [await disputed('留痕裁定机电'), await as('吴静')];
    const input = await versionOf(clashId);
    return () => ruleClash(office, { ...input, ...ruling });
  }),
  'pool.take': writes(async () => {
    const [{ input }, taker] = [await standing('留痕认领机电'), await as('陈刚')];
    await db.lead.update({ where: { id: input.leadId }, data: { pooledOn: toDateColumn('2026-06-15') } });
    return () => takeFromPool(taker, { leadId: input.leadId });
  }),
  'rules.set': writes(async () => {
    const [office, rules] = [await as('吴静'), await getRuleSet(2026)];
    const { numbers, warnDays, confirmFromYuan, overdueDays } = settingsOf(rules);
    const input = {
      year: rules.year,
      version: rules.version,
      warnDays,
      confirmFrom: confirmFromYuan,
      overdueDays,
    };
    return () => setRules(office, { ...input, numbers: { ...numbers, 'clash.rulingDays': 6 } } as never);
  }),
};
