import type { Metadata } from 'next';
import { LedLead } from '@/components/led/led-lead';
import { GiveTask } from '@/components/task/give-task';
import { TaskList } from '@/components/task/task-list';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { listLed } from '@/lib/db/led';
import { canSomewhere } from '@/lib/domain/access';
import { formatDay } from '@/lib/domain/day';
import { asksOf } from '@/lib/domain/led-view';
import { close, give, loadOwners, reopen, reply, sendBack } from '../tasks/actions';

export const metadata: Metadata = { title: '包干项目' };

/** The page of a responsible leader: one look at each lead, one press for a word on it. */
export default async function LedPage() {
  const actor = await requireActor();
  if (!canSomewhere(actor, 'lead.comment')) return turnAway(actor, 'lead.comment');
  const leads = await listLed(actor);
  const asking = leads.filter(lead => asksOf(lead).length > 0).length;
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="包干项目"
        count={`${leads.length} 个，${asking} 个等你处理`}
        note={formatDay(actor.today, 'document')}
        actions={
          <LinkButton href="/tasks?view=given" size="sm">
            我交办的督办
          </LinkButton>
        }
      />
      {leads.length === 0 && (
        <Empty title="还没有由你包干的项目" hint="指挥部办公室在“指派”里填写包案领导后，项目出现在这里。" />
      )}
      {leads.map(lead => (
        <LedLead
          key={lead.id}
          lead={lead}
          deed={
            <GiveTask
              leadId={lead.id}
              title={lead.title}
              today={actor.today}
              speaks
              actions={{ give, loadOwners }}
            />
          }
        >
          {lead.tasks.length > 0 && (
            <TaskList
              tasks={lead.tasks}
              today={actor.today}
              actions={{ reply, sendBack, close, reopen }}
              withLead={false}
            />
          )}
        </LedLead>
      ))}
    </div>
  );
}
