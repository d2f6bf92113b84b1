import type { Layout } from '../../frame/calculator.ts';

export type Box = readonly [left: number, top: number, width: number, height: number];

interface Plan {
  height: number;
  land: Box;
  loss: Box;
  data: Box;
  noise: Box;
  /** Where the names of the three paths stand. */
  legend: readonly (readonly [x: number, y: number])[];
}

export const plans: Record<Layout['name'], Plan> = {
  wide: {
    height: 382,
    land: [30, 10, 310, 344],
    loss: [398, 88, 206, 102],
    data: [398, 250, 84, 104],
    noise: [530, 250, 78, 104],
    legend: [14, 34, 54].map((y) => [398, y]),
  },
  mid: {
    height: 388,
    land: [30, 10, 330, 350],
    loss: [420, 88, 284, 104],
    data: [420, 252, 116, 108],
    noise: [588, 252, 116, 108],
    legend: [14, 34, 54].map((y) => [420, y]),
  },
  narrow: {
    height: 462,
    land: [30, 8, 280, 148],
    loss: [44, 244, 260, 68],
    data: [38, 364, 106, 74],
    noise: [202, 364, 106, 74],
    legend: [
      [6, 194],
      [6, 213],
      [166, 194],
    ],
  },
};

/** The ranges across and up of a box, as scales take them. */
export const ranges = ([left, top, width, height]: Box) => ({
  across: [left, left + width] as const,
  up: [top + height, top] as const,
});

export const looks = {
  full: { quantity: 'x', dash: '' },
  single: { quantity: 'g', dash: ' short-dash' },
  batch: { quantity: 's', dash: ' long-dash' },
} as const;

/** At most `most` of the items, evenly, the last always among them: a path of 1000 steps needs no more. */
export const thin = <Item>(items: readonly Item[], most: number) => {
  const every = Math.ceil(items.length / most);
  return items.filter((_, index) => index % every === 0 || index === items.length - 1);
};
