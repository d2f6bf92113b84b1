import type { ContainerDirective } from 'mdast-util-directive';
import { nearestHint } from '../base/nearest.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';

/**
 * The attributes of a directive, checked: only those of `allowed`, each required one given. Returns them with '' for
 * what is missing; the problems, a missing closing fence among them, are reported.
 */
export function attributesOf<Name extends string>(
  node: ContainerDirective,
  allowed: Record<Name, 'required' | 'optional'>,
  note: Note,
): Record<Name, string> {
  const { closing } = (node.data as { position?: { closing?: unknown } } | undefined)?.position ?? {};
  if (!closing) {
    note.report(
      node,
      `${node.name}: expected a closing ::: on a line of its own; got the end of what it stands in`,
    );
  }
  const given = node.attributes ?? {};
  const names = Object.keys(allowed) as Name[];
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(allowed, name)) continue;
    const known =
      names.length === 0 ? 'no attribute' : `one of ${names.join(', ')}${nearestHint(name, names)}`;
    note.report(node, `${node.name}: expected ${known}; got ${quote(`${name}=${value ?? ''}`)}`);
  }
  return Object.fromEntries(
    names.map((name) => {
      const value = given[name] ?? '';
      if (allowed[name] === 'required' && value.trim() === '') {
        note.report(node, `${node.name}: expected ${name}="…"; got none`);
      }
      return [name, value];
    }),
  ) as Record<Name, string>;
}
