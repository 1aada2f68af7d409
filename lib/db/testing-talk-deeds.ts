import { leadId } from '../../prisma/seed/lead-table';
import { findColleagues } from './colleague';
import { finishStep } from './next-step';
import { findTalkLeads } from './talk-lead';
import { as, leadOf } from './testing-actor';
import { type DoorDeed, reads, writes } from './testing-deeds';

/** The doors of this part, each done rightfully once. */
export const TALK_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'talk.findLeads': reads(async () => {
    const actor = await as('王芳');
    return () => findTalkLeads(actor, { text: 'hk' });
  }),
  'talk.findColleagues': reads(async () => {
    const actor = await as('吴静');
    return () => findColleagues(actor, { leadId: leadId('恒锴阀门'), text: '李', purpose: 'mention' });
  }),
  'step.finish': writes(async () => {
    const [actor, lead] = [await as('吴静'), await leadOf('恒锴阀门')];
    const next = { result: '已送达', nextStep: '约第二轮洽谈', nextStepOn: '下周三', ownerId: null };
    return () => finishStep(actor, { leadId: lead.id, version: lead.version, ...next });
  }),
};
