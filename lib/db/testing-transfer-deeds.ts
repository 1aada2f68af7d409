import { leadId } from '../../prisma/seed/lead-table';
import { as } from './testing-actor';
import { type DoorDeed, reads, writes } from './testing-deeds';
import { accept, DATANG, offer, officerOf, wordOn, ZONE } from './testing-transfer';
import { offerTransfer, withdrawOffer } from './transfer';
import { acceptTransfer, declineTransfer } from './transfer-answer';
import { confirmTransfer, rejectTransfer } from './transfer-decide';
import { loadTransferTerms } from './transfer-terms';

const FIRM = '骋屿热管理';

/** The doors of this part, each done rightfully once. */
export const TRANSFER_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'transfer.loadTerms': reads(async () => {
    const actor = await as('李明');
    return () => loadTransferTerms(actor);
  }),
  'transfer.offer': writes(async () => {
    const actor = await as('李明');
    const terms = { keptPercent: '50', years: '5', reason: '更合适的载体' };
    return () => offerTransfer(actor, { leadId: leadId(FIRM), toUnitCodes: [DATANG], ...terms });
  }),
  'transfer.withdraw': writes(async () => {
    const [actor, { note, ...word }] = [await as('李明'), await wordOn(FIRM, DATANG)];
    return () => withdrawOffer(actor, { leadId: leadId(FIRM), ...word });
  }),
  'transfer.decline': writes(async () => {
    await offer(FIRM, [DATANG]);
    const [actor, word] = [await as('周敏'), await wordOn(FIRM, DATANG)];
    return () => declineTransfer(actor, word);
  }),
  'transfer.accept': writes(async () => {
    await offer(FIRM, [DATANG]);
    const [actor, word] = [await as('周敏'), await wordOn(FIRM, DATANG)];
    const takerId = (await as(officerOf(DATANG))).staffId;
    return () => acceptTransfer(actor, { ...word, takerId });
  }),
  'transfer.reject': writes(async () => {
    const [actor, word] = [await as('吴静'), await wordOn(FIRM, DATANG)];
    return () => rejectTransfer(actor, word);
  }),
  'transfer.confirm': writes(async () => {
    await offer(FIRM, [ZONE]);
    await accept(FIRM, ZONE);
    const [actor, word] = [await as('吴静'), await wordOn(FIRM, ZONE)];
    return () => confirmTransfer(actor, word);
  }),
};
