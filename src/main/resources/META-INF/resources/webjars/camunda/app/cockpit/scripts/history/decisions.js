/*
 * The decision tables that were evaluated in a case: what went in, what came out, which rows matched.
 */
import { facts, fill, foldable, h } from './dom.js';
import { text } from './api.js';
import { toTheSecond } from './format.js';
import { t } from './words.js';
import { empty, loading, problem } from './parts.js';
import { decisionTables } from './dmn.js';

/** file: a CaseReport */
export function decisionsView(file) {
  return file.decisions?.length
    ? h(
        'ul',
        { class: 'vst-list' },
        file.decisions.map((one) => evaluated(file, one))
      )
    : empty(t('decisions.none'));
}

function evaluated(file, one) {
  const source = (file.sources || []).find((known) => known.kind === 'DECISION' && known.id === one.definitionId) || {
    path: `/api/audit/sources/DECISION/${encodeURIComponent(one.definitionId)}`
  };
  return h(
    'li',
    { class: 'vst-card' },
    h(
      'h2',
      {},
      one.name || one.key,
      ' ',
      h('span', { class: 'vst-soft' }, t('version.long', { version: one.version }))
    ),
    h('p', { class: 'vst-soft' }, [toTheSecond(one.at), one.step].filter(Boolean).join(' · ')),
    h(
      'div',
      { class: 'vst-two' },
      h('div', {}, h('h3', {}, t('decisions.inputs')), pairs(one.inputs)),
      h('div', {}, h('h3', {}, t('decisions.outputs')), pairs(one.outputs))
    ),
    h('h3', {}, t('decisions.rules')),
    one.rules?.length
      ? h(
          'ul',
          {},
          one.rules.map((rule) => h('li', { class: 'vst-text' }, rule.text || t('decisions.row', { n: rule.number })))
        )
      : h('p', {}, t('decisions.noRule')),
    foldable(t('decisions.table'), () => {
      const place = h('div', {}, loading());
      const load = () =>
        text(source.path)
          .then((xml) =>
            fill(place, decisionTables(xml, { key: one.key, matched: (one.rules || []).map((rule) => rule.id) }))
          )
          .catch((failure) => fill(place, problem(failure, load)));
      load();
      return place;
    })
  );
}

function pairs(list) {
  return (
    facts((list || []).map((one) => [one.label, one.value])) || h('p', { class: 'vst-soft' }, t('decisions.nothing'))
  );
}
