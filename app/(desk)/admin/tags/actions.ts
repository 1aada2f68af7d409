'use server';
import { action } from '@/lib/action';
import { addTag, editTag, mergeTag, retireTag } from '@/lib/db/tag';
import { addTagInput, editTagInput, mergeTagInput, retireTagInput } from '@/lib/domain/tag-input';

export const add = action('tag.add', addTagInput, addTag);
export const edit = action('tag.edit', editTagInput, editTag);
export const merge = action('tag.merge', mergeTagInput, mergeTag);
export const retire = action('tag.retire', retireTagInput, retireTag);
