'use server';
import { action } from '@/lib/action';
import { decideClaim } from '@/lib/db/claim-decide';
import { fileClaim } from '@/lib/db/claim-file';
import { extendClaim, releaseClaim } from '@/lib/db/claim-term';
import { answerClash, appealClash, replyClash } from '@/lib/db/clash-answer';
import { ruleClash } from '@/lib/db/clash-rule';
import {
  answerClashInput,
  appealClashInput,
  decideClaimInput,
  extendClaimInput,
  fileClaimInput,
  releaseClaimInput,
  replyClashInput,
  ruleClashInput,
} from '@/lib/domain/claim-input';

export const file = action('claim.file', fileClaimInput, fileClaim);
export const extend = action('claim.extend', extendClaimInput, extendClaim);
export const release = action('claim.release', releaseClaimInput, releaseClaim);
export const decide = action('claim.decide', decideClaimInput, decideClaim);
export const answer = action('clash.answer', answerClashInput, answerClash);
export const reply = action('clash.reply', replyClashInput, replyClash);
export const appeal = action('clash.appeal', appealClashInput, appealClash);
export const rule = action('clash.rule', ruleClashInput, ruleClash);
