import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const slugs = readdirSync('content/zh').map((file) => file.replace(/\.md$/, ''));

/** The boxes of that kind in a note, each as its attributes and the text between its fences. */
export function boxesOf(
  language: string,
  slug: string,
  kind: string,
): { attributes: string; text: string }[] {
  const note = readFileSync(join('content', language, `${slug}.md`), 'utf8');
  const pattern = new RegExp(`^:::+${kind}\\{([^}]*)\\}\\n([\\s\\S]*?)^:::+$`, 'gm');
  return [...note.matchAll(pattern)].map(([, attributes, text]) => ({
    attributes: attributes!,
    text: text!,
  }));
}
