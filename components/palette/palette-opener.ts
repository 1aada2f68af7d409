/** Something the palette does. `words` find it beside its label: spelling and initials. */
export type PaletteDeed = { key: string; label: string; words?: string; keys?: string; run: () => void };

const hearers = new Set<() => void>();
let offers: readonly (() => { title: string; deeds: PaletteDeed[] })[] = [];

/** Opens the palette of the shell. */
export function openPalette(): void {
  for (const hear of hearers) hear();
}

/** The shell listens for as long as the desk is open. */
export function hearPalette(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

/** A page offers what can be done with the record at hand, asked anew at each opening. */
export function offerDeeds(offer: () => { title: string; deeds: PaletteDeed[] }): () => void {
  offers = [...offers, offer];
  return () => {
    offers = offers.filter(one => one !== offer);
  };
}

/** What the page offers now; empty where nothing is at hand. */
export const offeredDeeds = () => offers.map(offer => offer()).filter(({ deeds }) => deeds.length > 0);
