'use client';
import { useEffect, useState } from 'react';
import type { ExportForecast } from '@/lib/domain/lead-export';
import type { ExportActions } from './export-actions';

type Asked = { forecast: ExportForecast | null; reason: string | null };

/** What the export of this list would be; null until the server has said so, or has said why not. */
export function useForecast(query: string, ask: ExportActions['forecast']): Asked {
  const [asked, setAsked] = useState<Asked>({ forecast: null, reason: null });
  useEffect(() => {
    let isStale = false;
    ask({ query })
      .then(outcome => {
        if (isStale) return;
        if (outcome.ok) setAsked({ forecast: outcome.value, reason: null });
        else setAsked({ forecast: null, reason: outcome.message });
      })
      .catch(() => {
        if (!isStale) setAsked({ forecast: null, reason: '暂时连不上服务器，请检查网络后再试。' });
      });
    return () => {
      isStale = true;
    };
  }, [query, ask]);
  return asked;
}
