'use client';
import { useEffect, useState } from 'react';

/** `data-ready={useReady()}`: set once the island listens; until then a press on it would be lost. */
export function useReady(): '' | undefined {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? '' : undefined;
}
