/*
 * Variables of a case with every change: what it was before, what it became, by whom and where.
 */
import { field, fill, foldable, h, table } from './dom.js';
import { signed, toTheSecond } from './format.js';
import { count, known, t } from './words.js';
import { announcer, empty } from './parts.js';

/** file: a CaseReport */
export function variablesView(file) {
  const all = file.variables || [];
  if (!all.length) {
    return empty(t('variables.none'));
  }
  const live = announcer();
  const place = h('div', {});
  const wanted = h('input', { type: 'search', autocomplete: 'off', oninput: draw });

  function draw() {
    const words = wanted.value.trim().toLocaleLowerCase('lv');
    const some = all.filter(
      (one) =>
        !words ||
        [one.name, one.label, one.value, one.words?.[one.value]]
          .filter(Boolean)
          .join(' ')
          .toLocaleLowerCase('lv')
          .includes(words)
    );
    live.say(count('variables.n', some.length));
    fill(
      place,
      some.length
        ? table(
            t('variables.title'),
            [t('variables.name'), t('variables.value'), t('variables.changes')],
            some.map(row)
          )
        : empty(t('variables.nothing'))
    );
  }

  draw();
  return [
    h('p', { class: 'vst-soft' }, t('variables.hint')),
    h('div', { class: 'vst-fields' }, field(t('variables.find'), wanted, 'variable', { class: 'vst-field vst-wide' })),
    live.element,
    place
  ];
}

function row(one) {
  const type = String(one.type || '').toLowerCase();
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      h('code', {}, one.name),
      one.label && one.label !== one.name ? h('div', {}, one.label) : null,
      h('div', { class: 'vst-soft' }, known(`variables.type.${type}`) ? t(`variables.type.${type}`) : one.type)
    ),
    h('td', {}, value(one.value, one.words)),
    h(
      'td',
      {},
      one.changes?.length
        ? h(
            'ol',
            { class: 'vst-changes' },
            one.changes.map((each) => change(each, one.words))
          )
        : ''
    )
  );
}

function change(one, words) {
  return h(
    'li',
    {},
    h(
      'span',
      { class: 'vst-soft' },
      toTheSecond(one.at),
      ' · ',
      signed(one) || t('system'),
      one.step ? ` · ${one.step}` : ''
    ),
    h(
      'div',
      {},
      one.before === null || one.before === undefined ? t('variables.set') : value(one.before, words),
      ' → ',
      one.after === null || one.after === undefined ? t('variables.removed') : value(one.after, words)
    )
  );
}

/** A value, a coded one with its words; what is long opens. */
function value(text, coded) {
  if (text === null || text === undefined) {
    return h('span', { class: 'vst-soft' }, t('variables.empty'));
  }
  const words = String(text);
  const said = coded?.[words];
  return words.length <= 120
    ? [h('code', {}, words), said ? h('span', { class: 'vst-soft' }, ` ${said}`) : null]
    : foldable(h('code', {}, `${words.slice(0, 80)}…`), () => h('pre', { tabindex: '0' }, pretty(words)));
}

function pretty(words) {
  try {
    return JSON.stringify(JSON.parse(words), null, 2);
  } catch {
    return words;
  }
}
