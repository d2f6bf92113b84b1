// What the scaffolds are asked for.

/** Ends the program with a sentence for its user. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** What `read` makes of the arguments; one it does not know ends the program with a sentence. */
export function readOptions(read) {
  try {
    return read();
  } catch (error) {
    return fail(`arguments: ${error.message}`);
  }
}

/**
 * Arguments with each value joined to its option: `--zh "- a"` is `--zh=- a`, whatever the value starts with. `taking` are
 * the options that take one.
 */
export function joinValues(args, taking) {
  const joined = [];
  for (let at = 0; at < args.length; at++) {
    const value = taking.includes(args[at]) ? args[at + 1] : undefined;
    joined.push(value === undefined ? args[at] : `${args[at++]}=${value}`);
  }
  return joined;
}

/** The one name among the arguments, which becomes part of addresses: words of a–z and digits joined by hyphens. */
export function nameFrom(names, what) {
  if (names.length !== 1) {
    const got = names.length === 0 ? 'none' : names.map((name) => `“${name}”`).join(', ');
    fail(`${what}: expected one name; got ${got}`);
  }
  const [name] = names;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    fail(`${what}: expected words of a–z and digits joined by hyphens; got “${name}”`);
  return name;
}
