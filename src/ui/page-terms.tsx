/** The terms found on the page, each a button that leads there. */
export function PageTerms(props: {
  terms: { id: string; term: string; count: number }[];
  jump: (id: string) => void;
}) {
  const { terms, jump } = props;
  if (terms.length === 0) return <p class="notice">No terms found on this page.</p>;
  return (
    <section class="page-terms">
      <h2>{`On this page: ${terms.length === 1 ? '1 term' : `${terms.length} terms`}`}</h2>
      <ul>
        {terms.map(({ id, term, count }) => (
          <li key={id}>
            <button type="button" onClick={() => jump(id)}>
              <span>{term}</span>
              {count > 1 && <span class="note">{`${count} times`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
