import { useEffect, useState } from 'preact/hooks';

type Tray = typeof import('./Tray.tsx').Tray;

const load = () => import('./Tray.tsx');
let part: Tray | undefined;

/** Fetches the tray ahead of a narrow calculator; where it cannot be had, the list of controls stays. */
export const fetchTray = (): Promise<void> =>
  load().then(
    ({ Tray }) => {
      part = Tray;
    },
    () => {},
  );

/** The tray, where a narrow calculator needs it and it has come. */
export function useTray(narrow: boolean): Tray | undefined {
  const [, setCome] = useState(part !== undefined);
  useEffect(() => {
    if (narrow && !part) fetchTray().then(() => setCome(part !== undefined));
  }, [narrow]);
  return narrow ? part : undefined;
}
