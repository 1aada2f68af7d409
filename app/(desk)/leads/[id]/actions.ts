'use server';
import { action } from '@/lib/action';
import { logActivity as logActivityIn } from '@/lib/db/activity';
import { confirmArrival, recordArrival } from '@/lib/db/arrival';
import { revealContact as revealContactOf } from '@/lib/db/contact';
import { classifyLead } from '@/lib/db/lead-classify';
import { assignLead, editField as editFieldOf } from '@/lib/db/lead-edit';
import { getGate } from '@/lib/db/lead-gate';
import { moveByOffice as moveByOfficeIn } from '@/lib/db/lead-office-move';
import { endShare as endShareOf, shareLead } from '@/lib/db/lead-share';
import { advanceStage } from '@/lib/db/lead-stage';
import { reopenLead, suspendLead } from '@/lib/db/lead-status';
import { undoAdvance as undoAdvanceOf } from '@/lib/db/lead-undo';
import { confirmEntry, correctSigning, revokeEntry } from '@/lib/db/stage-entry';
import { listPeople } from '@/lib/db/vocabulary';
import {
  advanceInput,
  arrivalInput,
  assignInput,
  classifyInput,
  confirmArrivalInput,
  confirmInput,
  correctInput,
  editFieldInput,
  endShareInput,
  loadGateInput,
  loadPeopleInput,
  moveByOfficeInput,
  reopenInput,
  revealInput,
  revokeInput,
  shareInput,
  suspendInput,
  undoAdvanceInput,
} from '@/lib/domain/lead-input';
import { logActivityInput } from '@/lib/domain/talk-input';

export const loadGate = action('lead.loadGate', loadGateInput, getGate);
export const advance = action('lead.advance', advanceInput, advanceStage);
export const undoAdvance = action('lead.undoAdvance', undoAdvanceInput, undoAdvanceOf);
export const moveByOffice = action('lead.moveByOffice', moveByOfficeInput, moveByOfficeIn);
export const suspend = action('lead.suspend', suspendInput, suspendLead);
export const reopen = action('lead.reopen', reopenInput, reopenLead);
export const editField = action('lead.edit', editFieldInput, editFieldOf);
export const assign = action('lead.assign', assignInput, assignLead);
export const share = action('lead.share', shareInput, shareLead);
export const endShare = action('lead.endShare', endShareInput, endShareOf);
export const classify = action('lead.classify', classifyInput, classifyLead);
export const confirmStage = action('entry.confirm', confirmInput, confirmEntry);
export const revokeStage = action('entry.revoke', revokeInput, revokeEntry);
export const correct = action('entry.correct', correctInput, correctSigning);
export const confirmMoney = action('arrival.confirm', confirmArrivalInput, confirmArrival);
export const recordMoney = action('arrival.record', arrivalInput, recordArrival);
export const logActivity = action('activity.log', logActivityInput, logActivityIn);
export const revealContact = action('contact.reveal', revealInput, revealContactOf);
export const loadPeople = action('lead.loadPeople', loadPeopleInput, listPeople);
