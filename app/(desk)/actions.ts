'use server';
import { action } from '@/lib/action';
import { readNotices as readNoticesOf } from '@/lib/db/notice';
import { confirmEntry } from '@/lib/db/stage-entry';
import { confirmInput } from '@/lib/domain/lead-input';
import { readNoticesInput } from '@/lib/domain/notice-input';

export const confirm = action('work.confirm', confirmInput, confirmEntry);
export const readNotices = action('notice.read', readNoticesInput, readNoticesOf);
