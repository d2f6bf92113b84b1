import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Layout, layouts } from './calculator.ts';

/** Widths of a calculator in CSS pixels from which on a layout fits; styles/calculator/stage.css says the same. */
const fitsFrom: Record<Layout['name'], number> = { wide: 820, mid: 700, narrow: 0 };

/** The layout that fits a calculator so many CSS pixels wide. */
export const fitting = (width: number): Layout => layouts.find(({ name }) => width >= fitsFrom[name])!;

/**
 * What a page holds before the script has come, and what paper needs. At middle widths the wide drawing stands there in
 * its own size: a third drawing of every calculator would make a note up to 6 kB heavier.
 */
const still: readonly Layout[] = layouts.filter(({ name }) => name !== 'mid');

/**
 * The layouts to draw: the one that fits the calculator, whatever window or frame it stands in; until the script has come
 * and on paper a wide and a narrow one, of which styles choose.
 */
export function useLayouts(root: RefObject<HTMLElement>): readonly Layout[] {
  const [chosen, setChosen] = useState<Layout | null>(null);
  useEffect(() => {
    const paper = matchMedia('print');
    let printing = false;
    let width: number | null = null;
    // While printing the width is the paper's: what the window would show must not come back.
    const choose = () => setChosen(printing || paper.matches || width === null ? null : fitting(width));
    const print = ({ type }: Event) => {
      printing = type === 'beforeprint';
      choose();
    };
    const resized = new ResizeObserver(([entry]) => {
      width = entry!.contentRect.width;
      choose();
    });
    resized.observe(root.current!);
    paper.addEventListener('change', choose);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    return () => {
      resized.disconnect();
      paper.removeEventListener('change', choose);
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', print);
    };
  }, []);
  return chosen ? [chosen] : still;
}
