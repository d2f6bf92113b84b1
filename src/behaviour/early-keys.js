// Keys pressed before the page's own script has come: the search they open and what is typed into it are not lost.
{
  let typed;
  const note = (event) => {
    const { key, target } = event;
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (typed === undefined) {
      const opens = held ? key.toLowerCase() === 'k' && !event.altKey : key === '/';
      if (!opens) return;
      typed = '';
    } else if (held) return;
    else if (key === 'Escape') typed = undefined;
    else if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key === 'Enter') typed += '\n';
    else if ([...key].length === 1) typed += key;
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', note, true);
  window.takeEarlyKeys = () => {
    removeEventListener('keydown', note, true);
    return typed;
  };
}
