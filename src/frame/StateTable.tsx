import { useEffect, useRef, useState } from 'preact/hooks';
import { Notation } from '../draw/Notation.tsx';
import { Answer, isNumber } from './Answer.tsx';
import { type Cell, howOf, type Table } from './calculator.ts';
import type { FrameLabels } from './en.ts';

/** Numbers with their arithmetic: a cell is a button that opens the row below it; arrow keys walk, one tab stop. */
export function StateTable({
  id,
  table,
  caption,
  words,
}: {
  id: string;
  table: Table;
  caption: string;
  words: Pick<FrameLabels, 'how' | 'missing' | 'noHow' | 'again'>;
}) {
  const { missing } = words;
  const body = useRef<HTMLTableSectionElement>(null);
  const [open, setOpen] = useState<[number, number] | null>(null);
  // Whether what explains the open cell could not be fetched.
  const [lost, setLost] = useState(false);
  const explain = (cell: [number, number]) => {
    const show = (gone: boolean) => {
      setLost(gone);
      setOpen(cell);
    };
    const fetching = table.needs?.();
    if (fetching)
      fetching.then(
        () => show(false),
        () => show(true),
      );
    else show(false);
  };
  const rows = table.shown ?? table.rows.map((_, index) => index);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!step) return;
    const here = (event.target as HTMLElement).dataset.cell?.split(',').map(Number);
    if (!here) return;
    event.preventDefault();
    const next = body.current?.querySelector<HTMLButtonElement>(
      `[data-cell="${here[0]! + step[0]!},${here[1]! + step[1]!}"]`,
    );
    next?.focus();
  };
  // One tab stop: the cell that had the focus last, else the first.
  const stopAt = (cell: HTMLElement | null) => {
    for (const other of body.current!.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
  };
  useEffect(() => {
    if (!body.current!.querySelector('[tabindex="0"]')) stopAt(body.current!.querySelector('button'));
  });
  return (
    <table>
      <caption class="hidden-words">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ key, symbol, optional, quantity }) => (
            <th scope="col" class={optional ? 'opt' : undefined} data-key={key}>
              <span class={quantity ? `q-${quantity}` : undefined}>
                <Notation of={symbol} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walk} onFocusIn={(event) => stopAt(event.target as HTMLElement)}>
        {rows.map((row, line) => {
          const cells = table.rows[row]!;
          const shown = open?.[0] === line ? cells[open[1]] : undefined;
          return [
            <tr class={shown ? 'open' : undefined}>
              {cells.map((cell, column) => {
                const { key, optional, quantity } = table.columns[column]!;
                const kind =
                  [optional && 'opt', quantity && `q-${quantity}`].filter(Boolean).join(' ') || undefined;
                const explained = hasArithmetic(cell);
                if (column === 0 && !explained) {
                  return (
                    <th scope="row">
                      <Content cell={cell} missing={missing} />
                    </th>
                  );
                }
                const isOpen = open?.[0] === line && open[1] === column;
                return (
                  <td
                    class={kind}
                    data-key={key}
                    data-value={typeof cell.value === 'number' ? String(cell.value) : undefined}
                  >
                    {explained ? (
                      <button
                        type="button"
                        data-cell={`${line},${column}`}
                        tabindex={-1}
                        aria-expanded={isOpen}
                        aria-controls={isOpen ? `${id}-how` : undefined}
                        title={words.how}
                        onClick={() => (isOpen ? setOpen(null) : explain([line, column]))}
                      >
                        <Content cell={cell} missing={missing} />
                      </button>
                    ) : (
                      <Content cell={cell} missing={missing} />
                    )}
                  </td>
                );
              })}
            </tr>,
            shown && hasArithmetic(shown) && (
              <tr class="how">
                <td colSpan={table.columns.length} id={`${id}-how`}>
                  {lost ? (
                    <span role="alert">
                      {words.noHow}{' '}
                      <button type="button" onClick={() => explain(open!)}>
                        {words.again}
                      </button>
                    </span>
                  ) : (
                    <>
                      <Notation of={table.columns[open![1]]!.symbol} /> = {howOf(shown)}
                    </>
                  )}
                </td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
}

/** Where there is no number, there is no arithmetic that leads to one. */
const hasArithmetic = (cell: Cell) =>
  cell.how !== undefined && (typeof cell.value === 'string' || isNumber({ ...cell, value: cell.value }));

function Content({ cell, missing }: { cell: Cell; missing: FrameLabels['missing'] }) {
  const { value, log10, decimals } = cell;
  if (typeof value === 'string') return <>{value.trim() === '' ? '—' : value}</>;
  return <Answer value={value} log10={log10} decimals={decimals} missing={cell.missing} words={missing} />;
}
