/** The path of a Chrome or Chromium on this machine (CHROME_PATH first), or undefined. */
export function findBrowser(): string | undefined;
