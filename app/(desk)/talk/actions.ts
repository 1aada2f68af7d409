'use server';
import { action } from '@/lib/action';
import { findColleagues as findColleaguesOf } from '@/lib/db/colleague';
import { finishStep as finishStepOf } from '@/lib/db/next-step';
import { findTalkLeads } from '@/lib/db/talk-lead';
import { findColleaguesInput, findLeadsInput, finishStepInput } from '@/lib/domain/talk-input';

export const findLeads = action('talk.findLeads', findLeadsInput, findTalkLeads);
export const findColleagues = action('talk.findColleagues', findColleaguesInput, findColleaguesOf);
export const finishStep = action('step.finish', finishStepInput, finishStepOf);
