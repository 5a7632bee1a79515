/*
 * A Camunda Form as a list of questions, made from its JSON as it was deployed.
 */
import { h, table } from './dom.js';
import { t, known } from './words.js';

const SILENT = new Set(['spacer', 'separator', 'button', 'image']);

/** The questions of a form with what each may be answered with. */
export function formQuestions(json) {
  const form = JSON.parse(json);
  const rows = [];
  walk(form.components || [], 0, rows);
  return table(
    t('form.table', { name: form.id }),
    [t('form.question'), t('form.kind'), t('form.limits'), t('form.when')],
    rows
  );
}

function walk(components, depth, rows) {
  components
    .filter((one) => !SILENT.has(one.type))
    .forEach((one) => {
      const words =
        one.type === 'text' ? plain(one.text) : one.label || [one.dateLabel, one.timeLabel].filter(Boolean).join(', ');
      rows.push(
        h(
          'tr',
          {},
          h(
            'td',
            { class: `vst-depth-${Math.min(depth, 3)}` },
            one.key ? h('strong', {}, words || one.key) : h('span', { class: 'vst-text' }, words || ''),
            one.validate?.required ? h('span', { class: 'vst-badge' }, t('form.required')) : null,
            one.description ? h('div', { class: 'vst-soft' }, plain(one.description)) : null,
            one.key ? h('div', { class: 'vst-soft' }, h('code', {}, one.key)) : null
          ),
          h('td', {}, known(`form.type.${one.type}`) ? t(`form.type.${one.type}`) : one.type),
          h('td', {}, limits(one)),
          h('td', {}, one.conditional?.hide ? [t('form.hidden'), ' ', h('code', {}, one.conditional.hide)] : '')
        )
      );
      walk(one.components || [], depth + 1, rows);
    });
}

function limits(one) {
  const rules = one.validate || {};
  const list = [
    ...(one.values || []).map((value) => value.label),
    one.valuesKey ? t('form.listOf', { key: one.valuesKey }) : null,
    rules.min !== undefined ? t('form.min', { n: rules.min }) : null,
    rules.max !== undefined ? t('form.max', { n: rules.max }) : null,
    rules.minLength !== undefined ? t('form.minLength', { n: rules.minLength }) : null,
    rules.maxLength !== undefined ? t('form.maxLength', { n: rules.maxLength }) : null,
    rules.pattern ? t('form.pattern', { pattern: rules.pattern }) : null,
    one.readonly === true || one.disabled === true ? t('form.readonly') : null
  ].filter(Boolean);
  return list.length
    ? h(
        'ul',
        {},
        list.map((words) => h('li', {}, words))
      )
    : '';
}

/** Markdown's marks mean nothing here. */
function plain(text) {
  return String(text || '')
    .replace(/^#+\s*/gm, '')
    .replace(/\*\*/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
