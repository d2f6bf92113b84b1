import report from '../models/checked.json';
import { checkedModels, comparedElsewhere, type Family } from './checked.ts';

/** The modules of src/models that a source text imports values from, without `.ts`; types compute nothing. */
function modelsIn(source: string): string[] {
  return [
    ...source.matchAll(/^import (?!type\b)(\{[^}]*\}|[^;]*?) from '(?:\.\.\/)+models\/([\w/-]+)\.ts';/gm),
  ]
    .filter(([, names]) => !/^\{(\s*type \w+,?)+\s*\}$/.test(names!))
    .map(([, , module]) => module!);
}

/** The golden families whose modules one of the source texts uses, in the order of the report. */
export function familiesOf(sources: readonly string[]): Family[] {
  const used = sources.flatMap(modelsIn);
  return (Object.keys(report) as Family[]).filter((family) =>
    checkedModels[family].some((own) =>
      used.some((module) =>
        own.endsWith('/') ? module.startsWith(own) && !comparedElsewhere.includes(module) : module === own,
      ),
    ),
  );
}
