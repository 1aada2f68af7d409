'use server';
import { action } from '@/lib/action';
import { addNode, editIndustry } from '@/lib/db/industry';
import { addNodeInput, editIndustryInput } from '@/lib/domain/industry-input';

export const edit = action('industry.edit', editIndustryInput, editIndustry);
export const hangNode = action('industry.addNode', addNodeInput, addNode);
