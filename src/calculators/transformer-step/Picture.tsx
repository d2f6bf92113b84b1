import { BlockDiagram } from './BlockDiagram.tsx';
import { Numbers } from './Numbers.tsx';
import type { Props } from './plan.ts';

const heights = { wide: 372, mid: 372, narrow: 470 };

/** Above the whole block, below it the chosen matrix and the arithmetic of the chosen number. */
export function Picture(props: Props) {
  const { layout, words } = props;
  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${heights[layout.name]}`}
      role="group"
      aria-label={words.picture}
    >
      <BlockDiagram {...props} />
      <Numbers {...props} />
    </svg>
  );
}
