import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { Part } from '../../src/markdown/base/part.ts';

const slot = (part: Exclude<Part, { html: string }>) =>
  'starter' in part
    ? `data-starter-slot="${part.starter}"`
    : `data-calculator-slot="${part.calculator}" data-calculator-id="${part.id}" data-options="${JSON.stringify(part.options).replaceAll('"', '&#x22;')}"`;

/** The whole of a note whose parts the pipeline hands on: calculators and starter as empty places. */
export const htmlOf = ({ metadata }: { metadata: { parts: readonly Part[] } }): string =>
  metadata.parts.map((part) => ('html' in part ? part.html : `<div ${slot(part)}></div>`)).join('');

/** HTML as a tree. */
export const htmlTree = (html: string) =>
  unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as never) as Root;
