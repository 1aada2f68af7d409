'use client';
export type MoveActions = Record<string, unknown>;
export function MoveCard(_: Record<string, unknown>) {
  return null;
}
