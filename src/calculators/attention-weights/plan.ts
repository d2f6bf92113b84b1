import type { Box } from '../../draw/box.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { AttentionResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, AttentionResult, Words>;

export interface Plan {
  height: number;
  /** Base lines of the captions of heat map and planes. */
  captions: { heat: number; plane: number; mixed: number };
  heat: Box;
  plane: Box;
  mixed: Box;
}

export const plans: Record<string, Plan> = {
  wide: {
    height: 376,
    captions: { heat: 14, plane: 14, mixed: 206 },
    heat: { x: 60, y: 50, width: 316, height: 316 },
    plane: { x: 460, y: 26, width: 150, height: 150 },
    mixed: { x: 460, y: 216, width: 150, height: 150 },
  },
  mid: {
    height: 276,
    captions: { heat: 14, plane: 14, mixed: 14 },
    heat: { x: 60, y: 50, width: 212, height: 212 },
    plane: { x: 316, y: 56, width: 190, height: 190 },
    mixed: { x: 528, y: 56, width: 190, height: 190 },
  },
  narrow: {
    height: 416,
    captions: { heat: 14, plane: 252, mixed: 252 },
    heat: { x: 60, y: 44, width: 256, height: 186 },
    plane: { x: 6, y: 264, width: 146, height: 146 },
    mixed: { x: 170, y: 264, width: 146, height: 146 },
  },
};

/** A token as it stands beside a drawing: cut to `most` Latin signs, or half as many Chinese ones. */
export function shortened(token: string, most = 6): string {
  const signs = [...token];
  const room = /\p{Script=Han}/u.test(token) ? Math.ceil(most / 2) : most;
  return signs.length > room ? `${signs.slice(0, room - 1).join('')}…` : token;
}
