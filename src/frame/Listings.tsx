import { useEffect, useState } from 'preact/hooks';
import type { AnyPrograms, Programs } from './calculator.ts';
import type { FrameWords } from './en.ts';

/** Where a calculator's programs come from. */
export interface ProgramSource {
  /** Those of the first state, which stand in the page from the build on. */
  first: Programs<string>;
  /** What writes those of any other state; fetched when it is first needed. */
  load: () => Promise<AnyPrograms>;
  /** The same, where it is at hand from the start. */
  written?: AnyPrograms;
}

/** A source that never has to fetch, as at build. */
export const atHand = (written: AnyPrograms): ProgramSource => ({
  written,
  first: { pytorch: '', numpy: '' },
  load: async () => written,
});

/** The state as a PyTorch and a NumPy program; until they are fetched, those of the first state. */
export function Listings({
  source,
  state,
  changed,
  words,
}: {
  source: ProgramSource;
  state: unknown;
  changed: boolean;
  words: FrameWords;
}) {
  const [programs, setPrograms] = useState(source.written);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (changed && !programs) source.load().then(setPrograms, () => setFailed(true));
  }, [state]);
  const listed = programs
    ? { pytorch: programs.pytorch(state), numpy: programs.numpy(state) }
    : failed
      ? { pytorch: words.noProgram, numpy: words.noProgram }
      : source.first;
  return (
    <>
      <pre data-snippet="pytorch" class="notranslate" tabindex={0}>
        {listed.pytorch}
      </pre>
      <pre data-snippet="numpy" class="notranslate" tabindex={0}>
        {listed.numpy}
      </pre>
    </>
  );
}
