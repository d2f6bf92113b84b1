import type { Root } from 'mdast';
import type { Note } from '../note.ts';
import { inlineFrom, withinHtml } from '../parser.ts';
import { bareAddresses } from './addresses.ts';
import { callouts } from './callouts.ts';
import { foldCompatibility } from './compatibility.ts';
import { enumerations } from './enumerations.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import { reportTags } from './htmlTags.ts';
import { inlineMarks } from './inlineMarks.ts';
import { dropContentsMarks, reportLeftovers } from './leftovers.ts';
import { pythonNames } from './pythonNames.ts';
import { restoreSigns } from './standIns.ts';
import { reportTables } from './tables.ts';
import { wikiLinks } from './wikiLinks.ts';

/** What other dialects of Markdown write differently, in the tree as in one's own. */
export function readTree(tree: Root, markdown: string, note: Note): void {
  htmlBlocks(tree, note.lines, (source) => withinHtml.parse(source) as Root);
  reportTags(tree, note);
  bareAddresses(tree, note, inlineFrom);
  restoreSigns(tree);
  foldCompatibility(tree);
  pythonNames(tree, note);
  reportLeftovers(tree, markdown, note);
  reportTables(tree, note);
  dropContentsMarks(tree);
  callouts(tree, note);
  enumerations(tree);
  wikiLinks(tree, note);
  inlineMarks(tree);
}
