import { decimalText } from '@/lib/domain/money';

/** 812 KB · 3.4 MB */
export function fileSize(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.ceil(bytes / 1024))} KB`;
  return `${decimalText(Math.round((bytes * 10) / 1_048_576), 1, 1)} MB`;
}
