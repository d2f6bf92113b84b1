/** A part of a calculator that only some of its states need. */
export interface Later<Part> {
  /** The part once it has come; reading it before is a mistake of the calculator's `needs`. */
  readonly part: Part;
  readonly fetched: boolean;
  /** Fetches the part; undefined if it is there already. */
  fetch(): Promise<void> | undefined;
}

/**
 * A part that `load` brings when it is first needed. Build and tests fetch it beforehand, where it is declared, so the
 * part must import nothing that leads back there (types excepted): two modules would wait for each other for ever.
 */
export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let found: Part | undefined;
  return {
    get part() {
      if (!found) throw new Error('later: expected the part to be fetched; got none yet');
      return found;
    },
    get fetched() {
      return found !== undefined;
    },
    fetch: () =>
      found
        ? undefined
        : load().then((part) => {
            found = part;
          }),
  };
}

/** Fetches those of the parts that are not there yet; undefined if all are. */
export function together(parts: readonly Later<unknown>[]): Promise<void> | undefined {
  const missing = parts.filter(({ fetched }) => !fetched);
  return missing.length > 0
    ? Promise.all(missing.map((part) => part.fetch())).then(() => undefined)
    : undefined;
}
