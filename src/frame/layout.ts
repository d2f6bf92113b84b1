import { useEffect, useState } from 'preact/hooks';
import { type Layout, layouts } from './calculator.ts';

/** The layouts to draw: the one that fits the window, all until the script has come and on paper, where styles choose. */
export function useLayouts(): readonly Layout[] {
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const widths = [matchMedia('(min-width: 1200px)'), matchMedia('(min-width: 768px)')];
    const paper = matchMedia('print');
    let printing = false;
    // While printing the width is the paper's: what the window would show must not come back.
    const choose = () => {
      const fits = widths[0]!.matches ? 'wide' : widths[1]!.matches ? 'mid' : 'narrow';
      setChosen(printing || paper.matches ? null : fits);
    };
    const print = ({ type }: Event) => {
      printing = type === 'beforeprint';
      choose();
    };
    choose();
    const medias = [...widths, paper];
    for (const media of medias) media.addEventListener('change', choose);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    return () => {
      for (const media of medias) media.removeEventListener('change', choose);
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', print);
    };
  }, []);
  return layouts.filter(({ name }) => chosen === null || chosen === name);
}
