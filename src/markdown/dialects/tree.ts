import type { Root } from 'mdast';
import type { Note } from '../base/note.ts';
import { inlineFrom, withinHtml } from '../base/parser.ts';
import { foldCompatibility } from '../signs/compatibility.ts';
import { bareAddresses } from './addresses.ts';
import { callouts } from './callouts.ts';
import { enumerations } from './enumerations.ts';
import { htmlBlocks } from './html-blocks.ts';
import { reportTags } from './html-tags.ts';
import { imageWidths } from './image-widths.ts';
import { inlineMarks } from './inline-marks.ts';
import { dropContentsMarks, reportLeftovers } from './leftovers.ts';
import { pythonNames } from './python-names.ts';
import { restoreSigns } from './stand-ins.ts';
import { reportTables } from './tables.ts';
import { wikiLinks } from './wiki-links.ts';

/** What other dialects of Markdown write differently, in the tree as in one's own. */
export function readTree(tree: Root, markdown: string, note: Note): void {
  htmlBlocks(tree, note.lines, (source) => withinHtml.parse(source) as Root);
  reportTags(tree, note);
  bareAddresses(tree, note, inlineFrom);
  restoreSigns(tree);
  foldCompatibility(tree);
  pythonNames(tree, note);
  imageWidths(tree, note);
  reportLeftovers(tree, markdown, note);
  reportTables(tree, note);
  dropContentsMarks(tree);
  callouts(tree, note);
  enumerations(tree);
  wikiLinks(tree, note);
  inlineMarks(tree);
}
