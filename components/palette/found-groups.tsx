'use client';
import { Command } from 'cmdk';
import { ContactRound, Factory, FileText, Target } from 'lucide-react';
import { FOUND_NOUNS, type Found, type FoundNoun } from '@/lib/domain/find-view';
import { MarkedText } from './marked-text';
import { groupClass } from './palette-class';
import { PaletteRow } from './palette-row';

const ICONS = { leads: Target, investors: Factory, contacts: ContactRound, files: FileText };
const NOUNS = Object.keys(FOUND_NOUNS) as FoundNoun[];

type FoundGroupsProps = { found: Found; isRecent: boolean; go: (href: string) => void };

/** What was found, by kind; the fitting characters stand out. */
export function FoundGroups({ found, isRecent, go }: FoundGroupsProps) {
  return NOUNS.filter(noun => found[noun].length > 0).map(noun => {
    const Icon = ICONS[noun];
    const heading = isRecent
      ? '最近打开和处理'
      : found.isNear
        ? `${FOUND_NOUNS[noun]}（相近）`
        : FOUND_NOUNS[noun];
    return (
      <Command.Group key={noun} heading={heading} className={groupClass}>
        {found[noun].map(item => (
          <PaletteRow
            key={item.id}
            id={`${noun}:${item.id}`}
            icon={<Icon className="size-4" aria-hidden />}
            onSelect={() => go(item.href)}
          >
            <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-3">
              <span className="block truncate">
                <MarkedText text={item.title} mark={item.mark} />
              </span>
              <span className="block min-w-0 truncate text-note text-3 sm:ml-auto">
                <MarkedText text={item.note} mark={item.noteMark} />
              </span>
            </span>
          </PaletteRow>
        ))}
      </Command.Group>
    );
  });
}
