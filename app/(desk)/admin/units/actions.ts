'use server';
import { action } from '@/lib/action';
import { addUnit, editUnit, endUnit } from '@/lib/db/unit';
import { addUnitInput, editUnitInput, endUnitInput } from '@/lib/domain/unit';

export const add = action(addUnitInput, addUnit);
export const edit = action(editUnitInput, editUnit);
export const end = action(endUnitInput, endUnit);
