import type { RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const writer = unified().use(rehypeStringify).freeze();

/** Nodes of HTML's tree as text. */
export const write = (nodes: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...nodes] });
