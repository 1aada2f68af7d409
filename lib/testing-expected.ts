import * as desk from './testing-access';
import { CLAIM_GENERAL_DOORS, CLAIM_HANDLERS, CLAIM_LEAD_DOORS, CLAIM_PAGES } from './testing-claim-doors';
import { DUTY_GENERAL_DOORS, DUTY_HANDLERS, DUTY_LEAD_DOORS, DUTY_PAGES } from './testing-duty-doors';
import {
  INVESTOR_GENERAL_DOORS,
  INVESTOR_HANDLERS,
  INVESTOR_LEAD_DOORS,
  INVESTOR_PAGES,
} from './testing-investor-doors';
import * as leads from './testing-lead-doors';
import { TALK_GENERAL_DOORS, TALK_HANDLERS, TALK_LEAD_DOORS, TALK_PAGES } from './testing-talk-doors';
import { TOLD_GENERAL_DOORS, TOLD_HANDLERS, TOLD_LEAD_DOORS, TOLD_PAGES } from './testing-told-doors';
import {
  TRANSFER_GENERAL_DOORS,
  TRANSFER_HANDLERS,
  TRANSFER_LEAD_DOORS,
  TRANSFER_PAGES,
} from './testing-transfer-doors';

/** The whole expected table, gathered from the parts of the desk. */
export const LEAD_DOORS: Record<string, leads.LeadDoor> = {
  ...leads.LEAD_DOORS,
  ...INVESTOR_LEAD_DOORS,
  ...CLAIM_LEAD_DOORS,
  ...TRANSFER_LEAD_DOORS,
  ...TALK_LEAD_DOORS,
  ...DUTY_LEAD_DOORS,
  ...TOLD_LEAD_DOORS,
};

export const GENERAL_DOORS: typeof desk.GENERAL_DOORS = {
  ...desk.GENERAL_DOORS,
  ...INVESTOR_GENERAL_DOORS,
  ...CLAIM_GENERAL_DOORS,
  ...TRANSFER_GENERAL_DOORS,
  ...TALK_GENERAL_DOORS,
  ...DUTY_GENERAL_DOORS,
  ...TOLD_GENERAL_DOORS,
};

export const PAGES: typeof desk.PAGES = {
  ...desk.PAGES,
  ...INVESTOR_PAGES,
  ...CLAIM_PAGES,
  ...TRANSFER_PAGES,
  ...TALK_PAGES,
  ...DUTY_PAGES,
  ...TOLD_PAGES,
};

export const HANDLERS: typeof desk.HANDLERS = {
  ...desk.HANDLERS,
  ...INVESTOR_HANDLERS,
  ...CLAIM_HANDLERS,
  ...TRANSFER_HANDLERS,
  ...TALK_HANDLERS,
  ...DUTY_HANDLERS,
  ...TOLD_HANDLERS,
};
