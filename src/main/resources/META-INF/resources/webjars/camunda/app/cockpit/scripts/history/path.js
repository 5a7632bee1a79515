/*
 * The way a case took: on the diagram, and in a table for those who cannot see it.
 */
import { foldable, h, select, table } from './dom.js';
import { text } from './api.js';
import { duration, toTheSecond, number } from './format.js';
import { t } from './words.js';
import { diagram } from './diagram.js';

/** file: a CaseReport; chosen(id, inside) hears which step somebody picked, null for none, and what its plane holds. */
export function pathView(file, chosen) {
  const elements = file.path?.elements || [];
  const source = (file.sources || []).find((one) => one.kind === 'PROCESS' && one.id === file.definitionId) || {
    path: `/api/audit/sources/PROCESS/${encodeURIComponent(file.definitionId)}`
  };
  const order = h('input', { type: 'checkbox', checked: true, onchange: notes });
  const times = h('input', { type: 'checkbox', checked: true, onchange: notes });
  const drawing = diagram(text(source.path), {
    label: t('path.diagram'),
    select: (id) => {
      steps.value = id && elements.some((one) => one.id === id) ? id : '';
      chosen(id, drawing.inside(id));
    },
    legend: legend(),
    tools: [
      h('label', { class: 'vst-check' }, order, t('path.order')),
      h('label', { class: 'vst-check' }, times, t('path.times'))
    ]
  });
  const steps = select(
    [
      ['', t('path.all')],
      ...elements
        .filter((one) => one.name && one.name !== one.id)
        .map((one) => [one.id, `${one.order?.length ? `${one.order[0]}. ` : ''}${one.name}`])
    ],
    '',
    {
      onchange: () => {
        drawing.focus(steps.value || null);
        chosen(steps.value || null, drawing.inside(steps.value));
      }
    }
  );
  drawing.element.querySelector('.vst-tools').append(h('label', { class: 'vst-inline' }, t('path.step'), steps));
  drawing.ready.then((drawn) => {
    if (drawn) {
      paint();
      notes();
    }
  });

  function paint() {
    elements.forEach((one) => {
      drawing.mark(
        one.id,
        one.failed
          ? 'vst-failed'
          : one.active
            ? 'vst-active'
            : one.cancelled && !one.completed
              ? 'vst-cancelled'
              : 'vst-done'
      );
      if (drawing.frame(one.id)) {
        drawing.mark(one.id, 'vst-around');
      }
    });
    (file.path?.flows || []).forEach((id) => drawing.mark(id, 'vst-taken'));
  }

  function notes() {
    drawing.clearNotes();
    elements.forEach((one) => {
      if (order.checked && one.order?.length) {
        drawing.note(one.id, h('span', { class: 'vst-order' }, orders(one.order)), { top: -12, left: -6 });
      }
      const counts = [one.completed > 1 ? `${one.completed} ×` : '', one.failed ? `! ${one.failed}` : '']
        .filter(Boolean)
        .join(' ');
      if (counts) {
        drawing.note(one.id, h('span', { class: one.failed ? 'vst-times vst-times-failed' : 'vst-times' }, counts), {
          top: -12,
          right: 22
        });
      }
      if (times.checked && one.totalMs >= 1000 && /Task|SubProcess|CallActivity/.test(drawing.type(one.id) || '')) {
        drawing.note(one.id, h('span', { class: 'vst-took' }, duration(one.totalMs)), { bottom: 8, left: 6 });
      }
    });
  }

  return {
    element: h('div', {}, drawing.element, words(elements)),
    choose(id) {
      steps.value = id || '';
      drawing.focus(id);
    },
    dispose: drawing.dispose
  };
}

function orders(list) {
  return list.length > 3 ? `${list.slice(0, 2).join(', ')} … ${list[list.length - 1]}` : list.join(', ');
}

function legend() {
  return h(
    'ul',
    { class: 'vst-legend' },
    ['done', 'active', 'cancelled', 'failed', 'taken', 'none'].map((name) =>
      h('li', {}, h('span', { class: `vst-key vst-key-${name}`, 'aria-hidden': 'true' }), t(`path.${name}`))
    )
  );
}

function words(elements) {
  return foldable(
    t('path.words'),
    () =>
      table(
        t('path.words'),
        [
          t('path.order'),
          t('case.step'),
          t('path.done'),
          t('path.active'),
          t('path.cancelled'),
          t('path.failed'),
          t('path.first'),
          t('path.last'),
          t('case.duration')
        ],
        [...elements]
          .sort((a, b) => (a.order?.[0] || 0) - (b.order?.[0] || 0))
          .map((one) =>
            h(
              'tr',
              {},
              h('td', {}, (one.order || []).join(', ')),
              h('th', { scope: 'row' }, one.name || one.id),
              ...[one.completed, one.active, one.cancelled, one.failed].map((n) =>
                h('td', { class: 'vst-num' }, n ? number(n) : '')
              ),
              h('td', { class: 'vst-when' }, toTheSecond(one.firstAt)),
              h('td', { class: 'vst-when' }, toTheSecond(one.lastAt)),
              h('td', { class: 'vst-when' }, duration(one.totalMs))
            )
          )
      ),
    { class: 'vst-card' }
  );
}
