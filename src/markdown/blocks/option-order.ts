import { type Random, random } from '../../models/arrays/random.ts';

/**
 * In which order the options of a choice question stand: for each place the index of the option as written. It depends
 * on the question's id alone, so that both languages, every build and every revision of the words agree.
 *
 * The right option goes round all places: questions whose ids differ in their last number (BN-Q4, BN-Q5 …) take turns
 * in blocks of `count`, each block in an order of its own. So no place is favoured, and a run of questions is balanced,
 * not just on average.
 *
 * Throws if `right` is not one of `count` options.
 */
export function optionOrder(id: string, count: number, right: number): number[] {
  if (!(Number.isInteger(right) && right >= 0 && right < count)) {
    throw new RangeError(`optionOrder: right: expected an index from 0 to ${count - 1}; got ${right}`);
  }
  const wrong = Array.from({ length: count }, (_, index) => index).filter((index) => index !== right);
  const order = seeded(id).shuffle(wrong);
  order.splice(placeOfRight(id, count), 0, right);
  return order;
}

function placeOfRight(id: string, count: number): number {
  const [, series, digits] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
  if (series === undefined) return seeded(id).integer(count);
  // Questions are counted from 1; 0 closes the block before.
  const number = Number(digits) + count - 1;
  const places = Array.from({ length: count }, (_, place) => place);
  return seeded(`${series}:${Math.floor(number / count) - 1}`).shuffle(places)[number % count]!;
}

const seeded = (text: string): Random => random(hash(text));

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), as an unsigned 32-bit integer. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
