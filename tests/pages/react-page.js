// A page made by React: its text is rendered anew, changed and put in another order.
import { createElement as h, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const SENTENCES = ['The dermis holds collagen.', 'Fibroblasts make elastin.', 'Keratin is found above.'];

function Page() {
  const [round, setRound] = useState(0);
  const words = round % 2 === 0 ? ['retinol', 'a retinoid'] : ['tretinoin', 'another one'];
  const sentences = round % 2 === 0 ? SENTENCES : SENTENCES.toReversed();
  return h(
    'main',
    null,
    h('button', { type: 'button', onClick: () => setRound(round + 1) }, 'Render anew'),
    h('p', { id: 'changed' }, 'In round ', round, ' it says ', words[0], ', ', h('b', null, words[1]), '.'),
    h('ul', null, ...sentences.map((sentence) => h('li', { key: sentence }, sentence))),
    round % 3 === 2 ? null : h('p', { id: 'gone' }, 'Hyaluronic acid comes and goes.'),
  );
}

createRoot(document.getElementById('app')).render(h(StrictMode, null, h(Page)));
