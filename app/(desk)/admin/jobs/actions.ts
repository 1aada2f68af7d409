'use server';
import { action } from '@/lib/action';
import { retryJob } from '@/lib/db/job';
import { retryJobInput } from '@/lib/domain/job-input';

export const retry = action('job.retry', retryJobInput, retryJob);
