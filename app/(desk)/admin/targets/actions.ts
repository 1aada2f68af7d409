'use server';
import { action } from '@/lib/action';
import { setBaselines, setTargets } from '@/lib/db/target';
import { setBaselinesInput, setTargetsInput } from '@/lib/domain/target-input';

export const saveTargets = action('target.setTargets', setTargetsInput, setTargets);
export const saveBaselines = action('target.setBaselines', setBaselinesInput, setBaselines);
