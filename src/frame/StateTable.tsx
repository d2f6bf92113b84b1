import { useEffect, useRef, useState } from 'preact/hooks';
import { Notation } from '../draw/Notation.tsx';
import { Answer, isNumber } from './Answer.tsx';
import { type Cell, howOf, type Table } from './calculator.ts';
import type { FrameLabels } from './en.ts';

/** Which cell: its row and column as shown. */
type At = readonly [line: number, column: number];

const steps: Readonly<Record<string, At>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

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
  const { open, lost, explain, close } = useOpened(table.needs);
  const rows = table.shown ?? table.rows.map((_, index) => index);
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
      <tbody {...useWalk()}>
        {rows.map((row, line) => {
          const cells = table.rows[row]!;
          const shown = open?.[0] === line ? cells[open[1]] : undefined;
          return [
            <tr class={shown ? 'open' : undefined}>
              {cells.map((cell, column) => (
                <TableCell
                  cell={cell}
                  at={[line, column]}
                  column={table.columns[column]!}
                  opens={`${id}-how`}
                  open={isAt(open, [line, column])}
                  toggle={(at) => (isAt(open, at) ? close() : explain(at))}
                  how={words.how}
                  missing={words.missing}
                />
              ))}
            </tr>,
            shown && hasArithmetic(shown) && (
              <HowRow
                id={`${id}-how`}
                cell={shown}
                symbol={table.columns[open![1]]!.symbol}
                across={table.columns.length}
                lost={lost}
                again={() => explain(open!)}
                words={words}
              />
            ),
          ];
        })}
      </tbody>
    </table>
  );
}

/** The arithmetic behind the open cell, or a word that it could not be fetched, and a button that tries again. */
function HowRow({
  id,
  cell,
  symbol,
  across,
  lost,
  again,
  words,
}: {
  id: string;
  cell: Cell;
  symbol: string;
  /** How many columns the table has. */
  across: number;
  lost: boolean;
  again: () => void;
  words: Pick<FrameLabels, 'noHow' | 'again'>;
}) {
  return (
    <tr class="how">
      <td colSpan={across} id={id}>
        {lost ? (
          <span role="alert">
            {words.noHow}{' '}
            <button type="button" onClick={again}>
              {words.again}
            </button>
          </span>
        ) : (
          <>
            <Notation of={symbol} /> = {howOf(cell)}
          </>
        )}
      </td>
    </tr>
  );
}

/** Which cell is open, and whether what explains it could not be fetched. */
function useOpened(needs: Table['needs']) {
  const [open, setOpen] = useState<At | null>(null);
  const [lost, setLost] = useState(false);
  const explain = (at: At) => {
    const show = (gone: boolean) => {
      setLost(gone);
      setOpen(at);
    };
    const fetching = needs?.();
    if (fetching)
      fetching.then(
        () => show(false),
        () => show(true),
      );
    else show(false);
  };
  return { open, lost, explain, close: () => setOpen(null) };
}

const isAt = (open: At | null, [line, column]: At) => open?.[0] === line && open[1] === column;

/** Arrow keys between the buttons of a table's body. One tab stop: the cell that had the focus last, else the first. */
function useWalk() {
  const body = useRef<HTMLTableSectionElement>(null);
  const stopAt = (cell: HTMLElement | null) => {
    for (const other of body.current!.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
  };
  useEffect(() => {
    if (!body.current!.querySelector('[tabindex="0"]')) stopAt(body.current!.querySelector('button'));
  });
  return {
    ref: body,
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      const here = (event.target as HTMLElement).dataset.cell?.split(',').map(Number);
      if (!step || !here) return;
      event.preventDefault();
      const next = `[data-cell="${here[0]! + step[0]},${here[1]! + step[1]}"]`;
      body.current!.querySelector<HTMLButtonElement>(next)?.focus();
    },
    onFocusIn: (event: FocusEvent) => stopAt(event.target as HTMLElement),
  };
}

/** A cell: a button where there is arithmetic to open, a head where its row has none at the start. */
function TableCell({
  cell,
  at,
  column: { key, optional, quantity },
  opens,
  open,
  toggle,
  how,
  missing,
}: {
  cell: Cell;
  at: At;
  column: Table['columns'][number];
  /** Id of the row that the button opens. */
  opens: string;
  open: boolean;
  toggle: (at: At) => void;
  how: string;
  missing: FrameLabels['missing'];
}) {
  const explained = hasArithmetic(cell);
  const content = <Content cell={cell} missing={missing} />;
  if (at[1] === 0 && !explained) return <th scope="row">{content}</th>;
  return (
    <td
      class={[optional && 'opt', quantity && `q-${quantity}`].filter(Boolean).join(' ') || undefined}
      data-key={key}
      data-value={typeof cell.value === 'number' ? String(cell.value) : undefined}
    >
      {explained ? (
        <button
          type="button"
          data-cell={at.join()}
          tabindex={-1}
          aria-expanded={open}
          aria-controls={open ? opens : undefined}
          title={how}
          onClick={() => toggle(at)}
        >
          {content}
        </button>
      ) : (
        content
      )}
    </td>
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
