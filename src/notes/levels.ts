/**
 * Notes in rows, each row ordered by where its prerequisites stand: each stands below everything it builds on (longest path from a note without prerequisites). Unknown
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
  for (const [depth, row] of rows.entries()) {
    const above = rows
      .slice(0, depth)
      .flatMap((level) => level.map((slug, index) => [slug, (index + 0.5) / level.length] as const));
    const places = new Map(above);
    const middle = (slug: string) => {
      const parents = bySlug
        .get(slug)!
        .prerequisites.map((one) => places.get(one))
        .filter((place) => place !== undefined);
      return parents.length === 0 ? 0.5 : parents.reduce((sum, place) => sum + place, 0) / parents.length;
    };
    if (depth > 0) row.sort((one, other) => middle(one) - middle(other));
  }
  return rows;
}

/** A note's prerequisites without those that another of them already asks for, directly or further up. */
export function direct(
  slug: string,
  notes: readonly { slug: string; prerequisites: readonly string[] }[],
): string[] {
  const of = (one: string) => notes.find((note) => note.slug === one)?.prerequisites ?? [];
  const above = (one: string, path: readonly string[] = []): string[] =>
    path.includes(one) ? [] : of(one).flatMap((next) => [next, ...above(next, [...path, one])]);
  const own = of(slug);
  return own.filter((one) => !own.some((other) => other !== one && above(other).includes(one)));
}
