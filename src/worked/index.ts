const modules = import.meta.glob<{ values?: Record<string, number> }>(['./*.ts', '!./index.ts']);

/** The numbers of a note's worked example, by name; none if the note has no such file. */
export async function workedValues(slug: string): Promise<Record<string, number>> {
  const load = modules[`./${slug}.ts`];
  if (!load) return {};
  const { values } = await load();
  if (!values) throw new Error(`worked/${slug}.ts: expected export const values; got none`);
  return values;
}
