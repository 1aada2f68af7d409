'use client';
import { useEffect, useRef } from 'react';

type FieldError = { id: string; label: string; message: string };

/** Stands above a form that was refused, takes the focus, and leads to each field. */
export function ErrorSummary({ errors, title }: { errors: FieldError[]; title?: string | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-card border border-danger bg-danger-tint px-4 py-3"
    >
      <p className="font-semibold text-danger">{title ?? `还有 ${errors.length} 处要改，改好后再保存`}</p>
      <ul className="mt-1 list-disc pl-5 text-table text-danger">
        {errors.map(error => (
          <li key={error.id}>
            <a href={`#${error.id}`} className="underline underline-offset-2">
              {error.label}
            </a>
            ：{error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
