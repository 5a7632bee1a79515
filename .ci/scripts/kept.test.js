import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from './pages.js';

const SCRIPTS = 'META-INF/resources/webjars/camunda/app/tasklist/scripts/form/';
const viewer = { Form: class {} };
globalThis.self = { webpackChunkcamunda_bpm_webapp: { push: ([, , give]) => give(() => viewer) } };

test('what a person gave is taken out of a form and put back into it, and nothing else', async () => {
  const { contents, fill } = await script('static/js/form-kept.js');
  const form = (...given) => ({
    elements: [
      { name: '_csrf', type: 'hidden', value: 'token' },
      { name: 'password', type: 'password', value: 'secret' },
      { name: 'files', type: 'file', value: 'a.pdf' },
      { name: 'title', type: 'text', value: given[0] },
      { name: 'kind', type: 'radio', value: 'ADD', checked: given[1] === 'ADD' },
      { name: 'kind', type: 'radio', value: 'REMOVE', checked: given[1] === 'REMOVE' },
      { name: 'row', type: 'text', value: given[2] },
      { name: 'row', type: 'text', value: given[3] },
      { name: '', type: 'text', value: 'search' }
    ]
  });
  const typed = contents(form('Karte', 'REMOVE', 'viens', 'divi'));
  const anew = form('', 'ADD', '', '');

  fill(anew, typed);

  assert.deepEqual(typed.flat(), ['title', 'Karte', 'kind', 'REMOVE', 'row', 'viens', 'row', 'divi']);
  assert.deepEqual(contents(anew), typed);
  assert.equal(anew.elements[0].value, 'token');
});

test('the time of a draft is said as people read it', async () => {
  const { shownTime } = await script(`${SCRIPTS}drafts.js`);
  const now = new Date('2026-11-23T20:00:00Z');

  assert.equal(shownTime(new Date('2026-11-23T07:05:00Z'), now), 'plkst. 09:05');
  assert.equal(shownTime(new Date('2026-11-22T22:05:00Z'), now), 'plkst. 00:05');
  assert.equal(shownTime(new Date('2026-07-03T06:05:00Z'), now), '03.07.2026. 09:05');
});

test('a field that the server names is found by its key and its row', async () => {
  const { labelOf, namedBy } = await script(`${SCRIPTS}problems.js`);

  assert.deepEqual(namedBy('costEUR'), { key: 'costEUR', row: 0 });
  assert.deepEqual(namedBy('risksText[2].measureText'), { key: 'measureText', row: 1 });
  assert.deepEqual(namedBy('planItemsText'), { key: 'planItemsText', row: 0 });
  assert.equal(labelOf(' Izmaksas,\n EUR* '), 'Izmaksas, EUR');
});
