// The data functions of lib/db as the barest of servers: what a page costs without being a page.

import { logActivity } from '@/lib/db/activity';
import { loadActor } from '@/lib/db/actor';
import { getBoard } from '@/lib/db/board-view';
import { findThings } from '@/lib/db/find';
import { createLead } from '@/lib/db/lead-create';
import { getLead } from '@/lib/db/lead-detail';
import { listLeads, sumLeads } from '@/lib/db/lead-list';
import { advanceStage } from '@/lib/db/lead-stage';
import { getMonthlyReport } from '@/lib/db/report';
import { findSession } from '@/lib/db/session';
import type { Actor } from '@/lib/domain/actor';
import { BOARD_SIDES, readBoardQuestion } from '@/lib/domain/board-view';
import { readFilter } from '@/lib/domain/lead-filter';
import { createLeadInput } from '@/lib/domain/lead-input';
import { serveAnswers } from './answers';
import { advanceOf, newLeadOf } from './deeds';

const actors = new Map<string, Promise<Actor | null>>();

/** Who asks; kept, because what a session costs is measured by itself. */
async function actorOf(question: URLSearchParams): Promise<Actor> {
  const id = question.get('staff') ?? '';
  const found = actors.get(id) ?? loadActor(id, null);
  actors.set(id, found);
  const actor = await found;
  if (!actor) throw new Error(`There is no staff ${id}.`);
  return actor;
}

serveAnswers({
  session: async question => {
    const session = await findSession(question.get('token') ?? '');
    return session && loadActor(session.staffId, null);
  },
  board: async question => {
    const { filter, side, byIndustry } = readBoardQuestion(Object.fromEntries(question));
    return getBoard(await actorOf(question), filter, { stages: BOARD_SIDES[side], byIndustry });
  },
  list: async question => {
    const actor = await actorOf(question);
    const filter = readFilter(Object.fromEntries(question));
    const [rows, totals] = await Promise.all([listLeads(actor, filter), sumLeads(actor, filter)]);
    return { rows, totals };
  },
  rows: async question => {
    const filter = readFilter(Object.fromEntries(question));
    return { rows: await listLeads(await actorOf(question), filter) };
  },
  find: async question => findThings(await actorOf(question), question.get('q') ?? ''),
  lead: async question => getLead(await actorOf(question), question.get('id') ?? ''),
  report: async question =>
    getMonthlyReport(await actorOf(question), { month: question.get('month') ?? '', scope: 'all' }),
  create: async question =>
    createLead(await actorOf(question), createLeadInput.parse(newLeadOf(question.get('serial') ?? ''))),
  advance: async question => advanceStage(await actorOf(question), advanceOf(question.get('id') ?? '')),
  activity: async question =>
    logActivity(await actorOf(question), {
      leadId: question.get('id') ?? '',
      kind: 'call',
      happenedOn: '今天',
      text: '电话跟进，对方确认下周来诸考察。',
      nextStep: '',
      nextStepOn: '',
    }),
});
