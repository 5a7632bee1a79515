/*
 * Decision tables as a person reads them, made from the XML as it was deployed; the rows that matched are marked.
 */
import { h, table } from './dom.js';
import { t } from './words.js';

const children = (element, name) => [...(element?.children || [])].filter((child) => child.localName === name);
const child = (element, name) => children(element, name)[0];
const words = (element, name = 'text') => child(element, name)?.textContent.trim() || '';

/** The decisions of a DMN file; only the one with this key when a key is given. matched: ids of rules. */
export function decisionTables(xml, { key, matched = [] } = {}) {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  if (model.getElementsByTagName('parsererror').length) {
    throw new Error('DMN');
  }
  const all = children(model.documentElement, 'decision');
  const wanted = all.filter((one) => !key || one.getAttribute('id') === key);
  return (wanted.length ? wanted : all).map((one) => decision(one, new Set(matched)));
}

function decision(element, matched) {
  const name = element.getAttribute('name') || element.getAttribute('id');
  const rules = child(element, 'decisionTable');
  const literal = child(element, 'literalExpression');
  return h(
    'div',
    { class: 'vst-decision' },
    h('h3', {}, name),
    words(element, 'description') ? h('p', { class: 'vst-soft' }, words(element, 'description')) : null,
    rules ? rows(name, rules, matched) : literal ? h('pre', { tabindex: '0' }, words(literal)) : null
  );
}

function rows(name, element, matched) {
  const inputs = children(element, 'input');
  const outputs = children(element, 'output');
  const policy = element.getAttribute('hitPolicy') || 'UNIQUE';
  const inputName = (input) => input.getAttribute('label') || words(child(input, 'inputExpression'));
  const outputName = (output) => output.getAttribute('label') || output.getAttribute('name');
  const head = [
    h('th', { scope: 'col' }, t('dmn.row')),
    ...inputs.map((input) =>
      h(
        'th',
        { scope: 'col', class: 'vst-when-col' },
        inputName(input),
        h('div', { class: 'vst-soft' }, words(child(input, 'inputExpression')))
      )
    ),
    ...outputs.map((output) =>
      h(
        'th',
        { scope: 'col', class: 'vst-then-col' },
        outputName(output),
        h('div', { class: 'vst-soft' }, output.getAttribute('name'))
      )
    ),
    h('th', { scope: 'col' }, t('dmn.note'))
  ];
  return [
    h('p', { class: 'vst-soft' }, t('dmn.policy', { policy: t(`dmn.policy.${policy}`) })),
    table(
      t('dmn.table', { name }),
      head,
      children(element, 'rule').map((rule, i) => {
        const hit = matched.has(rule.getAttribute('id'));
        return h(
          'tr',
          { class: hit ? 'vst-hit' : null },
          h(
            'th',
            { scope: 'row' },
            String(i + 1),
            hit ? h('span', { class: 'vst-badge vst-good' }, t('dmn.matched')) : null
          ),
          ...children(rule, 'inputEntry').map((entry) => h('td', {}, cell(words(entry)))),
          ...children(rule, 'outputEntry').map((entry) => h('td', { class: 'vst-then-col' }, cell(words(entry)))),
          h('td', {}, words(rule, 'description'))
        );
      }),
      { class: 'vst-dmn' }
    )
  ];
}

function cell(text) {
  return text ? h('code', {}, text) : h('span', { class: 'vst-soft', title: t('dmn.any') }, '–');
}
