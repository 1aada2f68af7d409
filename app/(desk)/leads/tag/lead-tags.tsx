import { TagEditor } from '@/components/tag/tag-editor';
import { listTags } from '@/lib/db/tag';
import { can } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import type { LeadDetail } from '@/lib/domain/lead-view';
import { tag } from './actions';

/** The tags of a lead on its page, to change for whoever may change the lead. */
export async function LeadTags({ actor, lead }: { actor: Actor; lead: LeadDetail }) {
  return (
    <TagEditor
      leadId={lead.id}
      tags={lead.tags}
      choices={lead.rights.edit ? await listTags(actor) : []}
      canEdit={lead.rights.edit}
      canManage={can(actor, 'tag.manage')}
      tagLead={tag}
    />
  );
}
