import type { Language } from '../i18n/languages.ts';
import { languages, otherLanguages } from '../i18n/languages.ts';
import { nearestHint } from '../markdown/base/nearest.ts';
import type { NoteMetadata, References, Target } from '../markdown/base/note.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';

/** What the checks between files need of a note. */
export interface Crossing {
  /** Path as shown in errors. */
  file: string;
  language: Language;
  slug: string;
  metadata: Pick<NoteMetadata, 'ids' | 'targets' | 'needs' | 'assets' | 'calculators'>;
}

/**
 * What is wrong between files: a note without its translation, a link or prerequisite that leads nowhere, a citation not
 * in the list of literature, a missing file of public/. `beside` gives the files beside the notes of a language, as these
 * write them.
 */
export function crossProblems(
  notes: readonly Crossing[],
  references: References | null,
  asset: (path: string) => boolean,
  beside: (language: Language) => readonly string[] = () => [],
): Problem[] {
  const byKey = new Map(notes.map((note) => [`${note.language}/${note.slug}`, note]));
  const idsOf = new Map<Crossing, Set<string>>();
  const hasId = (note: Crossing, id: string) => {
    let ids = idsOf.get(note);
    if (!ids) {
      ids = new Set(note.metadata.ids);
      idsOf.set(note, ids);
    }
    return ids.has(id);
  };

  const slugsOf = (language: Language) =>
    notes.filter((note) => note.language === language).map(({ slug }) => slug);

  return notes.flatMap((note) => {
    const problems: Problem[] = [];
    const { file, language, slug, metadata } = note;
    const report = ({ line, column }: { line: number; column: number }, message: string) =>
      problems.push({ file, line, column, message });
    for (const other of otherLanguages(language)) {
      if (byKey.has(`${other}/${slug}`)) continue;
      const without = slugsOf(other).length === 0 ? `, or \`languages\` without ${other} in site.yaml` : '';
      report({ line: 1, column: 1 }, `translation: expected ${other}/${slug}.md${without}; got no such file`);
    }
    for (const target of metadata.targets) {
      const message = linkProblem(target, byKey, hasId);
      if (message) report(target, message);
    }
    for (const need of metadata.needs) {
      if (need.kind === 'prerequisite' && !byKey.has(`${language}/${need.name}`)) {
        report(
          need,
          `prerequisite: expected the slug of a note${nearestHint(need.name, slugsOf(language))}; got ${quote(need.name)}`,
        );
      }
      if (need.kind === 'reference' && references && !references.has(need.name)) {
        const expected = `a key of references.yaml${nearestHint(need.name, references.keys())}`;
        report(need, `citation: expected ${expected}; got ${quote(need.name)}`);
      }
    }
    for (const needed of metadata.assets) {
      if (!asset(needed.path)) {
        const wanted = needed.kind === 'image' ? 'a picture' : 'a note (x.md) or a file';
        // `lstm`, `lstm.html` and `/lstm/` are how other systems write lstm.md.
        const slugName = needed.path.replace(ofAnother, '');
        const isNote = needed.kind === 'link' && slugsOf(language).includes(slugName);
        const hint = isNote ? ` (nearest: ${slugName}.md)` : nearestHint(needed.path, beside(language));
        report(
          needed,
          `${needed.kind}: expected ${wanted} beside the note or of public/${hint}; got ${quote(needed.written)}`,
        );
      }
    }
    return problems;
  });
}

/** What stands around a slug where other systems, or a folder's own paths, name a note. */
const ofAnother = new RegExp(`^(?:${languages.join('|')})/|/$|\\.html?$`, 'g');

/** Why a link leads nowhere, or null. */
function linkProblem(
  { written, language, slug, anchor, calculator }: Target,
  notes: ReadonlyMap<string, Crossing>,
  hasId: (note: Crossing, id: string) => boolean,
): string | null {
  const note = notes.get(`${language}/${slug}`);
  if (!note) {
    const files = [...notes.values()]
      .filter((one) => one.language === language)
      .map((one) => `${one.slug}.md`);
    return `link: expected a note of ${language}/${nearestHint(`${slug}.md`, files)}; got ${quote(written)}`;
  }
  if (calculator) {
    const ids = note.metadata.calculators.map(({ id }) => id);
    if (ids.includes(anchor)) return null;
    const known = ids.length === 0 ? 'no calculator there' : `one of ${ids.join(', ')}`;
    return `link: expected a calculator of ${language}/${slug}.md, ${known}; got ${quote(written)}`;
  }
  // The list of literature stands below the note and belongs to the page.
  if (anchor === '' || anchor === 'top' || anchor.startsWith('ref-') || hasId(note, anchor)) return null;
  const ids = note.metadata.ids.map((id) => `#${id}`);
  const hint = ids.length === 0 ? ', which has none' : nearestHint(`#${anchor}`, ids);
  return `link: expected an id of ${language}/${slug}.md${hint}; got ${quote(written)}`;
}
