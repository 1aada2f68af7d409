'use server';
import { action } from '@/lib/action';
import { addUnit, editUnit, endUnit } from '@/lib/db/unit';
import { addUnitInput, editUnitInput, endUnitInput } from '@/lib/domain/unit';

export const add = action('unit.add', addUnitInput, addUnit);
export const edit = action('unit.edit', editUnitInput, editUnit);
export const end = action('unit.end', endUnitInput, endUnit);
