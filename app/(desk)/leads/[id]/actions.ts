'use server';
import { action } from '@/lib/action';
import { logActivity as logActivityIn } from '@/lib/db/activity';
import { confirmArrival, recordArrival } from '@/lib/db/arrival';
import { revealPhone as revealPhoneOf } from '@/lib/db/contact';
import { classifyLead } from '@/lib/db/lead-classify';
import { assignLead, editField as editFieldOf, shareLead } from '@/lib/db/lead-edit';
import { getGate } from '@/lib/db/lead-gate';
import { moveByOffice as moveByOfficeIn } from '@/lib/db/lead-office-move';
import { advanceStage } from '@/lib/db/lead-stage';
import { reopenLead, suspendLead } from '@/lib/db/lead-status';
import { undoAdvance as undoAdvanceOf } from '@/lib/db/lead-undo';
import { confirmEntry, correctSigning, revokeEntry } from '@/lib/db/stage-entry';
import { listStaff, listUnits } from '@/lib/db/vocabulary';
import {
  advanceInput,
  arrivalInput,
  assignInput,
  classifyInput,
  confirmArrivalInput,
  confirmInput,
  correctInput,
  editFieldInput,
  loadGateInput,
  loadPeopleInput,
  logActivityInput,
  moveByOfficeInput,
  reopenInput,
  revealInput,
  revokeInput,
  shareInput,
  suspendInput,
  undoAdvanceInput,
} from '@/lib/domain/lead-input';
import { done } from '@/lib/domain/outcome';

export const loadGate = action(loadGateInput, getGate);
export const advance = action(advanceInput, advanceStage);
export const undoAdvance = action(undoAdvanceInput, undoAdvanceOf);
export const moveByOffice = action(moveByOfficeInput, moveByOfficeIn);
export const suspend = action(suspendInput, suspendLead);
export const reopen = action(reopenInput, reopenLead);
export const editField = action(editFieldInput, editFieldOf);
export const assign = action(assignInput, assignLead);
export const share = action(shareInput, shareLead);
export const classify = action(classifyInput, classifyLead);
export const confirmStage = action(confirmInput, confirmEntry);
export const revokeStage = action(revokeInput, revokeEntry);
export const correct = action(correctInput, correctSigning);
export const confirmMoney = action(confirmArrivalInput, confirmArrival);
export const recordMoney = action(arrivalInput, recordArrival);
export const logActivity = action(logActivityInput, logActivityIn);
export const revealPhone = action(revealInput, revealPhoneOf);

/** Whom a lead can be given to or opened to; asked when such a dialog opens. */
export const loadPeople = action(loadPeopleInput, async actor => {
  const [staff, units] = await Promise.all([listStaff(actor), listUnits(actor)]);
  return done({ staff, units });
});
