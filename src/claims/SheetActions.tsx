import { useState } from 'preact/hooks';
import { taking } from '../frame/Actions.tsx';
import type { AnyState } from '../frame/states.ts';
import type { Standing } from '../frame/take-away.ts';
import type { SheetProps } from './sheet-props.ts';

/** Milliseconds for which a button says what it did. */
const moment = 1500;

/** What can be done with a sheet: back to the claim, its state as a link, the whole calculator in that state, close. */
export function SheetActions({
  state,
  onReset,
  ...props
}: SheetProps & { state: AnyState; onReset: () => void }) {
  const { own, onWhole, onClose } = props;
  const [said, setSaid] = useState('');
  const copy = async () => {
    // The link needs of what stands there only the calculator's state.
    const standing = { ...props, view: { state } } as unknown as Standing;
    setSaid(
      await taking()
        .then(({ takeAway }) => takeAway.link(standing))
        .then(
          (done) => own[done],
          () => own.failed,
        ),
    );
    setTimeout(() => setSaid(''), moment);
  };
  return (
    <div class="acts">
      <button type="button" onClick={onReset}>
        {own.reset}
      </button>
      <button type="button" onClick={copy}>
        {said || own.link}
      </button>
      <button type="button" onClick={() => onWhole(state)}>
        {own.whole}
      </button>
      <button type="button" onClick={onClose}>
        {own.close}
      </button>
      <span class="hidden-words" role="status">
        {said && `${own.link}: ${said}`}
      </span>
    </div>
  );
}
