/** What one golden case asks of a model: its inputs and params in, the expected keys (or more) out. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of a case is described by each family's JSON, not by a type.
export type Run = (inputs: any, params: any) => Record<string, unknown>;
