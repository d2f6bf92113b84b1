/**
 * Notes in rows: each stands below everything it builds on (longest path from a note without prerequisites). Unknown
 * prerequisites are left out; a circle of prerequisites is cut at the note that is reached twice.
 */
export function levels(notes: readonly { slug: string; prerequisites: readonly string[] }[]): string[][] {
  const bySlug = new Map(notes.map((note) => [note.slug, note]));
  const depths = new Map<string, number>();
  const depthOf = (slug: string, path: readonly string[]): number => {
    const known = depths.get(slug);
    if (known !== undefined) return known;
    const before = bySlug.get(slug)!.prerequisites.filter((one) => bySlug.has(one) && !path.includes(one));
    const depth =
      before.length === 0 ? 0 : 1 + Math.max(...before.map((one) => depthOf(one, [...path, slug])));
    depths.set(slug, depth);
    return depth;
  };
  const rows: string[][] = [];
  for (const { slug } of notes) {
    const depth = depthOf(slug, [slug]);
    rows[depth] ??= [];
    rows[depth].push(slug);
  }
  return rows;
}
