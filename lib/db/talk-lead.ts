import { can, canSomewhere } from '../domain/access';
import type { Actor } from '../domain/actor';
import { readFilter } from '../domain/lead-filter';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import type { FindLeadsInput } from '../domain/talk-input';
import type { TalkLead } from '../domain/talk-view';
import { db } from './client';
import { subjectOf } from './lead-deed';
import { listLeads } from './lead-list';
import { day } from './lead-parts';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';

const SHOWN = 12;
/** So many notes back the latest leads are looked for. */
const LOOKED_BACK = 60;

/** The leads one wrote on last, then those one follows; what is no longer one's to see falls out later. */
async function latestIds(actor: Actor): Promise<string[]> {
  const [notes, own] = await Promise.all([
    db.activity.findMany({
      where: { recordedById: actor.staffId },
      orderBy: { recordedAt: 'desc' },
      take: LOOKED_BACK,
      select: { leadId: true },
    }),
    listLeads(actor, readFilter({ mine: '1', status: 'active' }), { size: SHOWN, offset: 0 }),
  ]);
  const ids = [...notes.map(({ leadId }) => leadId), ...own.map(({ id }) => id)];
  return [...new Set(ids)].slice(0, SHOWN);
}

async function foundIds(actor: Actor, text: string): Promise<string[]> {
  const rows = await listLeads(actor, readFilter({ q: text }), { size: SHOWN, offset: 0 });
  return rows.map(({ id }) => id);
}

async function readLeads(actor: Actor, ids: string[]): Promise<TalkLead[]> {
  const rows = await db.lead.findMany({
    where: { AND: [{ id: { in: ids } }, visible.leads(actor)] },
    select: {
      id: true,
      code: true,
      title: true,
      nextStep: true,
      nextStepOn: true,
      officerId: true,
      responsibleUnitCode: true,
      industryKey: true,
      responsibleLeaderId: true,
      investor: { select: { name: true } },
      shares: { select: { staffId: true, unitCode: true, startsOn: true, endsOn: true } },
    },
  });
  return rows
    .map(row => {
      const subject = subjectOf(actor, row);
      return {
        id: row.id,
        code: row.code,
        title: row.title,
        investorName: row.investor.name,
        log: can(actor, 'activity.log', subject),
        comment: can(actor, 'lead.comment', subject),
        attach: can(actor, 'attachment.add', subject),
        nextStep: row.nextStep,
        nextStepOn: day(row.nextStepOn),
      };
    })
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Leads to write on, by name in characters or pinyin, by initials or code; without a word the latest ones. */
export async function findTalkLeads(actor: Actor, { text }: FindLeadsInput): Promise<Outcome<TalkLead[]>> {
  if (!canSomewhere(actor, 'activity.log') && !canSomewhere(actor, 'lead.comment'))
    return notAllowed('你的岗位不能记录跟进，请把情况告诉招商员。');
  const asked = text.trim();
  const wait = asked === '' ? null : await whyNotNow(actor, 'search');
  if (wait) return wait;
  const ids = asked === '' ? await latestIds(actor) : await foundIds(actor, asked);
  const leads = await readLeads(actor, ids);
  return done(leads.filter(({ log, comment }) => log || comment));
}
