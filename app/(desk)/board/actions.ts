'use server';
import { action } from '@/lib/action';
import { listMoreCards } from '@/lib/db/board';
import { getGate } from '@/lib/db/lead-gate';
import { advanceStage } from '@/lib/db/lead-stage';
import { undoAdvance } from '@/lib/db/lead-undo';
import { moreCardsInput } from '@/lib/domain/board-view';
import { advanceInput, loadGateInput, undoAdvanceInput } from '@/lib/domain/lead-input';

export const moreCards = action('board.moreCards', moreCardsInput, listMoreCards);
export const openGate = action('board.openGate', loadGateInput, getGate);
export const advance = action('board.advance', advanceInput, advanceStage);
export const takeBack = action('board.undoAdvance', undoAdvanceInput, undoAdvance);
