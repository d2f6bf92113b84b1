import type { Note } from '../contents.ts';
import { site } from '../loaded-lists.ts';

/** Where a note can be changed, and an error on it reported; undefined where the site names no place for it. */
export function linksOf(
  note: Note,
  address: string,
): { edit: string | undefined; report: string | undefined } {
  // Below the repository the folder is `content` wherever a build takes it from.
  const places = { file: `content/${note.id}.md`, title: note.data.title, address };
  return { edit: filled(site.edit, places), report: filled(site.report, places) };
}

/** A template with what stands for its places, each encoded: slashes stay in a path, not in a query. */
export function filled(
  template: string | undefined,
  places: Readonly<Record<string, string>>,
): string | undefined {
  return template?.replace(/\{(\w+)\}/g, (_, place: string, at: number) => {
    const encoded = encodeURIComponent(places[place] ?? '');
    return template.slice(0, at).includes('?') ? encoded : encoded.replaceAll('%2F', '/');
  });
}
