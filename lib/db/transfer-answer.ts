import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, type Outcome, stale } from '../domain/outcome';
import type { AcceptTransferInput, DeclineTransferInput } from '../domain/transfer-input';
import { transferReach } from '../domain/unit-reach';
import { recordAudit } from './audit';
import { notify } from './notice';
import { listWhoMay } from './post-holders';
import { perform, type Transaction } from './transaction';
import { openTransfer, saveTransfer } from './transfer-row';
import { findTaker } from './transfer-taker';

const NO_RIGHT = '流转由拟转入单位的招商主任答复，请联系其办理。';
const FASTER = '这项流转刚刚有变化，请核对后再办理。';

/** The offer to a unit of the actor's that waits for its answer. */
function openForAnswer(tx: Transaction, actor: Actor, input: { transferId: string; version: number }) {
  const where = { toUnitCode: { in: transferReach(actor).answers } };
  return openTransfer(tx, input, { where, state: 'offered' });
}

/** Takes an offered lead, naming who of the unit will follow it; the office has still to confirm. */
export function acceptTransfer(actor: Actor, input: AcceptTransferInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'transfer.answer')) return notAllowed(NO_RIGHT);
    const opened = await openForAnswer(tx, actor, input);
    if (!opened.ok) return opened;
    const { transfer } = opened;
    const unitName = transfer.toUnit.shortName;
    const taker = await findTaker(tx, actor, transfer.toUnitCode, input.takerId);
    if (!taker) return invalid({ takerId: `请选择${unitName}在岗的招商人员` });
    const saved = await saveTransfer(tx, transfer, {
      answer: 'accepted',
      answeredAt: now(),
      answeredById: actor.staffId,
      answerNote: input.note || null,
      takerId: taker.id,
    });
    if (!saved) return stale(FASTER, transfer.version + 1);
    await recordAudit(tx, actor, {
      deed: 'transfer.accepted',
      noun: 'lead',
      nounId: transfer.leadId,
      after: { with: unitName, taker: taker.name, note: input.note },
    });
    await notify(tx, actor, [...(await listWhoMay(tx, 'transfer.confirm')), transfer.offeredById], {
      kind: 'transfer',
      text: `${unitName}愿意接收 ${transfer.lead.code}，待办公室确认`,
      href: '/transfers',
    });
    return done(null);
  });
}

/** Says no to an offered lead, with a reason; nothing about the lead changes. */
export function declineTransfer(actor: Actor, input: DeclineTransferInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'transfer.answer')) return notAllowed(NO_RIGHT);
    const opened = await openForAnswer(tx, actor, input);
    if (!opened.ok) return opened;
    const { transfer } = opened;
    const saved = await saveTransfer(tx, transfer, {
      answer: 'declined',
      answeredAt: now(),
      answeredById: actor.staffId,
      answerNote: input.note,
    });
    if (!saved) return stale(FASTER, transfer.version + 1);
    await recordAudit(tx, actor, {
      deed: 'transfer.declined',
      noun: 'lead',
      nounId: transfer.leadId,
      after: { with: transfer.toUnit.shortName, note: input.note },
    });
    await notify(tx, actor, [transfer.offeredById], {
      kind: 'transfer',
      text: `${transfer.toUnit.shortName}谢绝了 ${transfer.lead.code} 的流转`,
      href: '/transfers',
    });
    return done(null);
  });
}
