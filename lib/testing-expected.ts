import * as desk from './testing-access';
import { API_GENERAL_DOORS, API_HANDLERS, API_LEAD_DOORS, API_PAGES } from './testing-api-doors';
import { BULK_GENERAL_DOORS, BULK_HANDLERS, BULK_LEAD_DOORS, BULK_PAGES } from './testing-bulk-doors';
import { CLAIM_GENERAL_DOORS, CLAIM_HANDLERS, CLAIM_LEAD_DOORS, CLAIM_PAGES } from './testing-claim-doors';
import { DUTY_GENERAL_DOORS, DUTY_HANDLERS, DUTY_LEAD_DOORS, DUTY_PAGES } from './testing-duty-doors';
import {
  EXPORT_GENERAL_DOORS,
  EXPORT_HANDLERS,
  EXPORT_LEAD_DOORS,
  EXPORT_PAGES,
} from './testing-export-doors';
import { FIND_GENERAL_DOORS, FIND_HANDLERS, FIND_LEAD_DOORS, FIND_PAGES } from './testing-find-doors';
import {
  INVESTOR_GENERAL_DOORS,
  INVESTOR_HANDLERS,
  INVESTOR_LEAD_DOORS,
  INVESTOR_PAGES,
} from './testing-investor-doors';
import * as leads from './testing-lead-doors';
import {
  LEDGER_GENERAL_DOORS,
  LEDGER_HANDLERS,
  LEDGER_LEAD_DOORS,
  LEDGER_PAGES,
} from './testing-ledger-doors';
import {
  RECYCLE_GENERAL_DOORS,
  RECYCLE_HANDLERS,
  RECYCLE_LEAD_DOORS,
  RECYCLE_PAGES,
} from './testing-recycle-doors';
import { TAG_GENERAL_DOORS, TAG_HANDLERS, TAG_LEAD_DOORS, TAG_PAGES } from './testing-tag-doors';
import { TALK_GENERAL_DOORS, TALK_HANDLERS, TALK_LEAD_DOORS, TALK_PAGES } from './testing-talk-doors';
import { TOLD_GENERAL_DOORS, TOLD_HANDLERS, TOLD_LEAD_DOORS, TOLD_PAGES } from './testing-told-doors';
import {
  TRANSFER_GENERAL_DOORS,
  TRANSFER_HANDLERS,
  TRANSFER_LEAD_DOORS,
  TRANSFER_PAGES,
} from './testing-transfer-doors';
import { VIEW_GENERAL_DOORS, VIEW_HANDLERS, VIEW_LEAD_DOORS, VIEW_PAGES } from './testing-view-doors';

/** The whole expected table, gathered from the parts of the desk. */
export const LEAD_DOORS: Record<string, leads.LeadDoor> = {
  ...leads.LEAD_DOORS,
  ...INVESTOR_LEAD_DOORS,
  ...CLAIM_LEAD_DOORS,
  ...TRANSFER_LEAD_DOORS,
  ...TALK_LEAD_DOORS,
  ...DUTY_LEAD_DOORS,
  ...TOLD_LEAD_DOORS,
  ...FIND_LEAD_DOORS,
  ...TAG_LEAD_DOORS,
  ...VIEW_LEAD_DOORS,
  ...BULK_LEAD_DOORS,
  ...RECYCLE_LEAD_DOORS,
  ...LEDGER_LEAD_DOORS,
  ...API_LEAD_DOORS,
  ...EXPORT_LEAD_DOORS,
};

export const GENERAL_DOORS: typeof desk.GENERAL_DOORS = {
  ...desk.GENERAL_DOORS,
  ...INVESTOR_GENERAL_DOORS,
  ...CLAIM_GENERAL_DOORS,
  ...TRANSFER_GENERAL_DOORS,
  ...TALK_GENERAL_DOORS,
  ...DUTY_GENERAL_DOORS,
  ...TOLD_GENERAL_DOORS,
  ...FIND_GENERAL_DOORS,
  ...TAG_GENERAL_DOORS,
  ...VIEW_GENERAL_DOORS,
  ...BULK_GENERAL_DOORS,
  ...RECYCLE_GENERAL_DOORS,
  ...LEDGER_GENERAL_DOORS,
  ...API_GENERAL_DOORS,
  ...EXPORT_GENERAL_DOORS,
};

export const PAGES: typeof desk.PAGES = {
  ...desk.PAGES,
  ...INVESTOR_PAGES,
  ...CLAIM_PAGES,
  ...TRANSFER_PAGES,
  ...TALK_PAGES,
  ...DUTY_PAGES,
  ...TOLD_PAGES,
  ...FIND_PAGES,
  ...TAG_PAGES,
  ...VIEW_PAGES,
  ...BULK_PAGES,
  ...RECYCLE_PAGES,
  ...LEDGER_PAGES,
  ...API_PAGES,
  ...EXPORT_PAGES,
};

export const HANDLERS: typeof desk.HANDLERS = {
  ...desk.HANDLERS,
  ...INVESTOR_HANDLERS,
  ...CLAIM_HANDLERS,
  ...TRANSFER_HANDLERS,
  ...TALK_HANDLERS,
  ...DUTY_HANDLERS,
  ...TOLD_HANDLERS,
  ...FIND_HANDLERS,
  ...TAG_HANDLERS,
  ...VIEW_HANDLERS,
  ...BULK_HANDLERS,
  ...RECYCLE_HANDLERS,
  ...LEDGER_HANDLERS,
  ...API_HANDLERS,
  ...EXPORT_HANDLERS,
};
