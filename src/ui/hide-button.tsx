/** The button by which a term is marked no longer, or again: one button, so that it keeps the focus when pressed. */
export function HideButton({ hidden, setHidden }: { hidden: boolean; setHidden: (hidden: boolean) => void }) {
  return (
    <button type="button" class="link" onClick={() => setHidden(!hidden)}>
      {hidden ? 'Mark this term again' : 'Don’t mark this term'}
    </button>
  );
}
