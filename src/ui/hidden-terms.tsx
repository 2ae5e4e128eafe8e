/** The terms that are not to be marked: how many, and on demand a list with a button each to mark it again. */
export function HiddenTerms(props: {
  terms: { id: string; term: string }[];
  markAgain: (id: string) => void;
}) {
  const { terms, markAgain } = props;
  return (
    <details class="more hidden-terms">
      <summary>
        {terms.length === 1 ? '1 term is not marked' : `${terms.length} terms are not marked`}
      </summary>
      <ul class="scroll">
        {terms.map(({ id, term }) => (
          <li key={id}>
            <span>{term}</span>
            <button
              type="button"
              class="link"
              aria-label={`Mark ${term} again`}
              onClick={() => markAgain(id)}
            >
              Mark again
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
