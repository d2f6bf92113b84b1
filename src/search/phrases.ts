import type { GoToList } from './list.ts';
import { titleForms } from './match.ts';
import { keyOf, type Unit, units } from './units.ts';

/**
 * Names of what the notes are about: `#3` the fourth note, `~3` the same by a word that it shares with others, `@5` the
 * sixth glossary term, those that notes have themselves last, `&7` the eighth group of words.
 */
export type Concept = string;

/** The note that a concept names; undefined where it names something else. */
export function noteOf(concept: Concept): number | undefined {
  return concept.startsWith('#') || concept.startsWith('~') ? Number(concept.slice(1)) : undefined;
}

/** All names the search knows, by their key. */
export class Phrases {
  private readonly concepts = new Map<string, Concept[]>();
  private readonly longest: number;
  private readonly terms: number;

  constructor(
    list: GoToList,
    groups: readonly (readonly string[])[],
    simplified?: ReadonlyMap<string, string>,
  ) {
    let longest = 1;
    const add = (name: string, concept: Concept) => {
      const cut = units(name, simplified);
      const key = keyOf(cut);
      if (key === '') return;
      longest = Math.max(longest, cut.length);
      const known = this.concepts.get(key) ?? [];
      if (!known.includes(concept)) known.push(concept);
      this.concepts.set(key, known);
    };
    list.notes.forEach((note, place) => {
      const names = [
        ...titleForms(note.title),
        note.slug,
        ...note.names,
        ...(note.hidden ?? []),
        ...(note.pinyin ?? []),
      ];
      for (const name of names) add(name, `#${place}`);
    });
    for (const [words, notes] of list.shared)
      for (const word of words)
        for (const place of notes)
          if (!this.named(keyOf(units(word, simplified))).includes(`#${place}`)) add(word, `~${place}`);
    list.terms.forEach((term, place) => {
      for (const name of [term.name, ...term.names, ...(term.hidden ?? [])]) add(name, `@${place}`);
    });
    list.told.forEach((name, place) => {
      add(name, `@${list.terms.length + place}`);
    });
    groups.forEach((group, place) => {
      for (const name of group) add(name, `&${place}`);
    });
    this.longest = longest;
    this.terms = list.terms.length;
  }

  /** What a key names; empty if nothing. */
  named(key: string): readonly Concept[] {
    return this.concepts.get(key) ?? [];
  }

  /** Whether texts are looked through for a concept: notes and the terms that are notes are found by their words. */
  isTold(concept: Concept): boolean {
    return concept.startsWith('@') ? Number(concept.slice(1)) < this.terms : concept.startsWith('&');
  }

  keys(): Iterable<string> {
    return this.concepts.keys();
  }

  /** Cuts units into names, the longest first from the left, and single units that are in none. */
  cut(list: readonly Unit[]): { units: readonly Unit[]; concepts: readonly Concept[] }[] {
    const found: { units: readonly Unit[]; concepts: readonly Concept[] }[] = [];
    for (let at = 0; at < list.length; ) {
      let length = Math.min(this.longest, list.length - at);
      let concepts: readonly Concept[] = [];
      for (; length > 0; length--) {
        concepts = this.named(keyOf(list.slice(at, at + length)));
        if (concepts.length > 0) break;
      }
      const end = at + Math.max(length, 1);
      found.push({ units: list.slice(at, end), concepts });
      at = end;
    }
    return found;
  }
}
