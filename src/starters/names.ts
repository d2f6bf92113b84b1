const files = import.meta.glob(['./*.ts', '!./{index,mount,en,zh,names}.ts']);

/** Slugs of the notes that have a starter. */
export const starterNames: readonly string[] = Object.keys(files).map((file) => file.slice(2, -3));
