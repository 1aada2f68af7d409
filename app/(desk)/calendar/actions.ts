'use server';
import { action } from '@/lib/action';
import { createFeed, revokeFeed } from '@/lib/db/calendar-feed';
import { createFeedInput, revokeFeedInput } from '@/lib/domain/calendar-input';

export const create = action('calendarFeed.create', createFeedInput, createFeed);
export const revoke = action('calendarFeed.revoke', revokeFeedInput, revokeFeed);
