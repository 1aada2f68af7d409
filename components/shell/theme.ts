export type Theme = 'light' | 'dark' | 'system';

/** Puts a theme on at once and for the next pages. */
export function wear(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const life = theme === 'system' ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the server draws the next page by it, and cookieStore is not everywhere
  document.cookie = `theme=${theme}; path=/; max-age=${life}; samesite=lax`;
}
