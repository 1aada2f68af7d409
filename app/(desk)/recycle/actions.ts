'use server';
import { action } from '@/lib/action';
import { restoreContact as restoreContactOn } from '@/lib/db/contact-restore';
import { removeLead, restoreLead } from '@/lib/db/recycle';
import { purgeLead } from '@/lib/db/recycle-purge';
import { removeContactInput } from '@/lib/domain/investor-input';
import { recycledLeadInput, removeLeadInput } from '@/lib/domain/recycle-input';

export const remove = action('lead.remove', removeLeadInput, removeLead);
export const restore = action('lead.restore', recycledLeadInput, restoreLead);
export const purge = action('lead.purge', recycledLeadInput, purgeLead);
export const restoreContact = action('contact.restore', removeContactInput, restoreContactOn);
