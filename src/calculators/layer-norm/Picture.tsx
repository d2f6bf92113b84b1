import { Lines } from './Lines.tsx';
import { type Props, plans } from './plan.ts';
import { Table } from './Table.tsx';

export function Picture(props: Props) {
  const { state, result, words, layout, set } = props;
  const plan = plans[layout.name]!;
  const shared = { state, result, words, set };
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Table {...shared} grid={plan.before} which="x" />
      <Table {...shared} grid={plan.after} which="y" />
      <Lines {...props} plan={plan} />
    </svg>
  );
}
