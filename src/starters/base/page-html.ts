import { coordinate as n } from '../../draw/format.ts';
import {
  across,
  type LiveWords,
  type PowerWords,
  rangeOf,
  type Starter,
  type StarterWords,
  type Still,
  type Width,
} from './starter.ts';
import { spoken, writtenHtml } from './written.ts';

const widths: readonly Width[] = ['wide', 'narrow'];
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What the browser finds in data-words. */
export function liveWords({ sentences, labels, value }: StarterWords, power: PowerWords): string {
  const words: LiveWords = { sentences, labels, value, power };
  return JSON.stringify(words);
}

/** A starter's first state as HTML: both drawings, the sentence, the place where it is announced. */
export function starterHtml(starter: Starter & Still, words: StarterWords, power: PowerWords): string {
  const { sentence, fills } = starter.said(rangeOf(starter, words.labels).start, words.labels);
  const drawings = widths.map((width) => drawing(starter, width, words, spoken(words.value, fills, power)));
  return `<div class="starter-drawings" role="group" aria-label="${escaped(words.picture)}">${drawings.join('')}</div><p class="said">${writtenHtml(words.sentences[sentence]!, fills, power)}</p><p class="hidden-words" role="status"></p>`;
}

function drawing(
  starter: Starter & Still,
  width: Width,
  { handle, labels }: StarterWords,
  value: string,
): string {
  const { start, min, max } = rangeOf(starter, labels);
  const [x, y] = starter.at(start, width, labels);
  const free = typeof starter.free === 'object' ? starter.free[width] : starter.free;
  const thumb = starter.thumb?.[width] ?? '<circle class="thumb" r="9"/>';
  return `<svg class="draw starter-${width}" viewBox="0 0 ${across[width]} ${starter.height[width]}">${starter.still(width, labels)}<g class="moving">${starter.moving(start, width, labels)}</g><g class="handle ${starter.quantity}${free ? ' free' : ''}" transform="translate(${n(x)} ${n(y)})" role="slider" tabindex="0" aria-label="${escaped(handle)}" aria-valuenow="${start}" aria-valuemin="${min}" aria-valuemax="${max}" aria-valuetext="${escaped(value)}" aria-disabled="true" data-asleep><circle class="thumb-reach" r="27"/><circle class="thumb-halo" r="20"/>${thumb}</g></svg>`;
}
