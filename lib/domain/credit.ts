import { addDays, type Day } from './day';

/** A unit's part of a lead in whole percent, from–to, both days included. */
export type Credit = { unitCode: string; percent: number; startsOn: Day; endsOn: Day };

/** What a unit gives away of its part: it keeps so much of it up to a day. */
export type Giving = {
  fromUnitCode: string;
  toUnitCode: string;
  keptPercent: number;
  startsOn: Day;
  endsOn: Day;
};

/**
 * A part divided between the unit that keeps and the one that takes, in whole percent by largest remainder; a tie
 * goes to the one that keeps. The two always add up to the part.
 */
export function splitPart(part: number, keptPercent: number): { kept: number; given: number } {
  const hundredths = part * keptPercent;
  const kept = Math.floor(hundredths / 100) + (hundredths % 100 >= 50 ? 1 : 0);
  return { kept, given: part - kept };
}

/** The parts that hold on a day; empty where the responsible unit has the lead whole. */
export function partsOn(credits: readonly Credit[], day: Day): Map<string, number> {
  const holding = credits.filter(credit => credit.startsOn <= day && day <= credit.endsOn);
  return new Map(holding.map(({ unitCode, percent }) => [unitCode, percent]));
}

/** share(lead, unit, day) in percent. Source: metric dictionary §1. */
export function shareOn(
  credits: readonly Credit[],
  day: Day,
  unitCode: string,
  responsibleUnitCode: string,
): number {
  const parts = partsOn(credits, day);
  if (parts.size === 0) return unitCode === responsibleUnitCode ? 100 : 0;
  return parts.get(unitCode) ?? 0;
}

/** The parts after the giving, on a day that lies in it or behind it. */
function partsAfter(credits: readonly Credit[], giving: Giving, day: Day): Map<string, number> {
  const { fromUnitCode, toUnitCode, keptPercent, endsOn } = giving;
  const parts = partsOn(credits, day);
  if (parts.size === 0) parts.set(fromUnitCode, 100);
  // When the agreed years are over, the part that was kept falls to the unit that took the lead.
  const { kept, given } = splitPart(parts.get(fromUnitCode) ?? 0, day <= endsOn ? keptPercent : 0);
  parts.set(fromUnitCode, kept);
  parts.set(toUnitCode, (parts.get(toUnitCode) ?? 0) + given);
  return parts;
}

/** The days from the start of the giving on at which some part may change, in order. */
function turnsOf(credits: readonly Credit[], { startsOn, endsOn }: Giving): Day[] {
  const turns = credits.flatMap(credit => [credit.startsOn, addDays(credit.endsOn, 1)]);
  const later = [...turns, addDays(endsOn, 1)].filter(day => day > startsOn);
  return [startsOn, ...new Set(later)].sort();
}

/**
 * The parts of the two units concerned from the start of the giving on, piece by piece; those of third units stay
 * as they are. A unit that would have all alone needs no part. Hand in the credits as they stood before.
 * Source: docs/decisions/017-shared-credit.md.
 */
export function creditsAfter(credits: readonly Credit[], giving: Giving): Credit[] {
  const turns = turnsOf(credits, giving);
  const pieces = turns.slice(0, -1).flatMap((startsOn, index) => {
    const endsOn = addDays(turns[index + 1] ?? startsOn, -1);
    const parts = partsAfter(credits, giving, startsOn);
    return [giving.fromUnitCode, giving.toUnitCode].flatMap((unitCode): Credit[] => {
      const percent = parts.get(unitCode) ?? 0;
      return percent === 0 || percent === 100 ? [] : [{ unitCode, percent, startsOn, endsOn }];
    });
  });
  return joined(pieces);
}

/** Pieces of a unit that follow one another with the same percent, as one. */
function joined(pieces: readonly Credit[]): Credit[] {
  const found: Credit[] = [];
  for (const piece of pieces) {
    const before = found.find(
      other =>
        other.unitCode === piece.unitCode &&
        other.percent === piece.percent &&
        addDays(other.endsOn, 1) === piece.startsOn,
    );
    if (before) before.endsOn = piece.endsOn;
    else found.push({ ...piece });
  }
  return found;
}
