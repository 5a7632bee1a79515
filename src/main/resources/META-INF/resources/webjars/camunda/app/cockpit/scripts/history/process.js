/*
 * Figures of a process: where cases go, how long steps take, where they wait, how many were late.
 */
import { dayInput, field, fill, foldable, h, select, svg, table } from './dom.js';
import { address, download, get, options, text } from './api.js';
import { date, day, duration, typedDay, moment, month, number, share } from './format.js';
import { t } from './words.js';
import { action, announcer, empty, frame, latest, loading, problem } from './parts.js';
import { diagram } from './diagram.js';

const HEATS = ['frequency', 'duration', 'waiting'];
const LEVELS = 5;

/** The page #/vesture/process/:key; version, period and heat are in its address. */
export function processView({ pieces, values, navigate }) {
  const title = h('h1', {}, pieces[2]);
  const figures = processFigures(pieces[2], values, navigate, false, (name) => fill(title, name));
  return {
    element: frame('process', title, figures.element),
    title: t('process.title'),
    update: figures.update,
    dispose: figures.dispose
  };
}

/** The figures themselves. told(name) hears the process's name when it is known. */
export function processFigures(key, values, navigate, fixedVersion, told) {
  let state = normal(values);
  let drawing = null;
  let answer = null;
  const loads = latest();
  const live = announcer();
  const form = h('form', { class: 'vst-filter', 'aria-label': t('filter'), onsubmit: submit });
  const results = h('div', {});
  const element = h('div', {}, form, live.element, results);

  function normal(given) {
    const one = (name) => [given[name]].flat()[0] || '';
    return {
      version: one('version'),
      from: one('from'),
      to: one('to'),
      heat: HEATS.includes(one('heat')) ? one('heat') : HEATS[0]
    };
  }

  function submit(event) {
    event.preventDefault();
    const data = new FormData(form);
    const next = { ...state, from: typedDay(data.get('from')), to: typedDay(data.get('to')) };
    if (!fixedVersion) {
      next.version = data.get('version') || '';
    }
    if (JSON.stringify(next) === JSON.stringify(state)) {
      load();
    } else {
      navigate(address_(next));
    }
  }

  function address_(from) {
    return { ...from, heat: from.heat === HEATS[0] ? '' : from.heat };
  }

  async function begin() {
    fill(results, loading());
    try {
      const known = await options();
      const process = known.processes.find((one) => one.key === key);
      draw(process);
    } catch {
      draw(null);
    }
    load();
  }

  function draw(process) {
    const versions = [
      ['', t('process.allVersions')],
      ...(process?.versions || []).map((one) => [
        String(one.version),
        t('version.since', { version: one.version, date: date(one.deployedAt) })
      ])
    ];
    if (process) {
      told?.(process.name);
    }
    fill(
      form,
      h(
        'div',
        { class: 'vst-fields' },
        fixedVersion ? null : field(t('case.version'), select(versions, state.version), 'version'),
        h(
          'fieldset',
          { class: 'vst-field vst-period' },
          h('legend', {}, t('process.period')),
          field(t('filter.from'), dayInput(day(state.from)), 'from'),
          field(t('filter.to'), dayInput(day(state.to)), 'to')
        ),
        h(
          'p',
          { class: 'vst-field vst-buttons' },
          h('button', { type: 'submit', class: 'vst-button vst-first' }, t('process.show'))
        )
      )
    );
  }

  function load() {
    results.setAttribute('aria-busy', 'true');
    live.say(t('loading'));
    if (!answer) {
      fill(results, loading());
    }
    loads.run(
      (signal) => get(['statistics', key], { version: state.version, from: state.from, to: state.to }, signal),
      show,
      (failure) => {
        results.removeAttribute('aria-busy');
        live.say('');
        fill(results, problem(failure, load));
        answer = null;
      }
    );
  }

  function show(given) {
    results.removeAttribute('aria-busy');
    answer = given;
    told?.(given.processName);
    live.say(t('process.ready'));
    drawing?.dispose();
    if (!given.cases.started && !given.cases.running && !given.steps.some((step) => step.visits)) {
      fill(results, empty(t('process.none'), t('process.none.hint')));
      return;
    }
    fill(results, figures(given), heat(given), waits(given), steps(given), months(given));
  }

  function figures(given) {
    const cases = given.cases;
    const one = (label, value, note) =>
      h(
        'div',
        {},
        h('dt', {}, label),
        h('dd', {}, h('strong', {}, value), note ? h('div', { class: 'vst-soft' }, note) : null)
      );
    return h(
      'section',
      {},
      h(
        'p',
        { class: 'vst-soft' },
        given.from || given.to
          ? t('process.over', { from: day(given.from) || '…', to: day(given.to) || '…' })
          : t('process.allTime')
      ),
      h(
        'dl',
        { class: 'vst-figures' },
        one(t('process.started'), number(cases.started)),
        one(t('process.finished'), number(cases.finished)),
        one(t('process.running'), number(cases.running)),
        one(
          t('process.overdue'),
          cases.n ? share(cases.overdueShare) : '–',
          t('process.overdue.of', { overdue: number(cases.overdue), n: number(cases.n) })
        ),
        one(t('process.median'), duration(given.duration.medianMs) || '–', nOf(given)),
        one(t('process.p90'), duration(given.duration.p90Ms) || '–', nOf(given))
      )
    );
  }

  /** How many cases a duration is of; deleted ones have none. */
  function nOf({ cases, duration: { n } }) {
    return t(n < cases.finished ? 'process.n.some' : 'n', { n: number(n), finished: number(cases.finished) });
  }

  function heat(given) {
    const choice = h(
      'fieldset',
      { class: 'vst-checks' },
      h('legend', {}, t('process.heat')),
      HEATS.map((name) =>
        h(
          'label',
          { class: 'vst-check' },
          h('input', {
            type: 'radio',
            name: 'heat',
            value: name,
            checked: state.heat === name,
            onchange: () => {
              state = { ...state, heat: name };
              paint(given);
              navigate(address_(state), true);
            }
          }),
          t(`process.heat.${name}`)
        )
      )
    );
    const legend = h('ul', { class: 'vst-legend' });
    drawing = diagram(text(`/api/audit/sources/PROCESS/${encodeURIComponent(given.definitionId)}`), {
      label: t('process.heat'),
      legend
    });
    drawing.legend = legend;
    drawing.ready.then((drawn) => drawn && paint(given));
    return h(
      'section',
      {},
      h('h2', {}, t('process.heat')),
      h(
        'p',
        { class: 'vst-soft' },
        given.version ? t('process.model', { version: given.version }) : t('process.model.newest')
      ),
      choice,
      drawing.element
    );
  }

  function measure(step) {
    return { frequency: step.visits, duration: step.medianMs, waiting: waited(step) }[state.heat] || 0;
  }

  /** A closed step has waited as long as all that is on its plane. */
  function waited(step) {
    const inside = new Set([step.id, ...drawing.inside(step.id)]);
    return answer.steps
      .filter((one) => inside.has(one.id))
      .filter((one) => one.type === 'userTask' || answer.waits.some((wait) => wait.id === one.id))
      .reduce((sum, one) => sum + one.totalMs, 0);
  }

  function paint(given) {
    const words = state.heat === 'frequency' ? number : duration;
    const most = Math.max(0, ...given.steps.map(measure));
    drawing.clearNotes();
    // the hottest first: that is where the drawing leads to
    [...given.steps]
      .sort((a, b) => measure(b) - measure(a))
      .forEach((step) => {
        for (let level = 1; level <= LEVELS; level += 1) {
          drawing.unmark(step.id, `vst-heat-${level}`);
        }
        const value = measure(step);
        if (value > 0) {
          if (!drawing.frame(step.id)) {
            drawing.mark(step.id, `vst-heat-${Math.max(1, Math.ceil(Math.sqrt(value / most) * LEVELS))}`);
          }
          drawing.note(step.id, h('span', { class: 'vst-heat-note' }, words(value)), { top: -12, right: 18 });
        }
      });
    const edges = [...Array(LEVELS).keys()].map((i) => most * ((i + 1) / LEVELS) ** 2);
    const said = edges.map((edge) => (state.heat === 'frequency' ? number(Math.floor(edge)) : duration(edge)));
    fill(
      drawing.legend,
      most
        ? said.map((value, i) =>
            (i && value === said[i - 1]) || value === '0'
              ? null
              : h(
                  'li',
                  {},
                  h('span', { class: `vst-key vst-key-heat-${i + 1}`, 'aria-hidden': 'true' }),
                  t('process.upTo', { value })
                )
          )
        : h('li', {}, t('process.heat.none'))
    );
  }

  function waits(given) {
    const list = given.waits.filter((step) => step.totalMs || step.open);
    return h(
      'section',
      {},
      h('h2', {}, t('process.waits')),
      h('p', { class: 'vst-soft' }, t('process.waits.hint')),
      list.length
        ? table(
            t('process.waits'),
            [
              t('case.step'),
              num('process.total'),
              num('process.median'),
              num('process.p90'),
              num('process.n'),
              num('process.open'),
              t('process.oldest'),
              t('process.overdue')
            ],
            list
              .slice(0, 10)
              .map((step) =>
                h(
                  'tr',
                  {},
                  h('th', { scope: 'row' }, step.name || step.id),
                  h('td', { class: 'vst-num' }, duration(step.totalMs)),
                  h('td', { class: 'vst-num' }, duration(step.medianMs)),
                  h('td', { class: 'vst-num' }, duration(step.p90Ms)),
                  h('td', { class: 'vst-num' }, number(step.n)),
                  h('td', { class: 'vst-num' }, number(step.open)),
                  h('td', { class: 'vst-when' }, moment(step.oldestOpenAt)),
                  h('td', {}, late(step))
                )
              )
          )
        : empty(t('process.waits.none'))
    );
  }

  function late(step) {
    return step.overdueN
      ? t('process.late', { share: share(step.overdueShare), overdue: number(step.overdue), n: number(step.overdueN) })
      : '–';
  }

  function steps(given) {
    return h(
      'section',
      {},
      h(
        'div',
        { class: 'vst-line' },
        h('h2', {}, t('process.steps')),
        action(t('csv'), () =>
          download(
            address(['statistics', key], { version: state.version, from: state.from, to: state.to }),
            'text/csv',
            `${key}.csv`
          )
        )
      ),
      table(
        t('process.steps'),
        [
          t('case.step'),
          num('process.visits'),
          num('process.median'),
          num('process.p90'),
          num('process.n'),
          num('process.open'),
          t('process.overdue'),
          num('process.cancelled'),
          num('process.incidents')
        ],
        given.steps
          .filter((step) => step.visits || step.open)
          .map((step) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, step.name || step.id),
              h('td', { class: 'vst-num' }, number(step.visits)),
              h('td', { class: 'vst-num' }, duration(step.medianMs)),
              h('td', { class: 'vst-num' }, duration(step.p90Ms)),
              h('td', { class: 'vst-num' }, number(step.n)),
              h('td', { class: 'vst-num' }, number(step.open)),
              h('td', {}, late(step)),
              h('td', { class: 'vst-num' }, number(step.cancelled)),
              h('td', { class: 'vst-num' }, number(step.incidents))
            )
          )
      )
    );
  }

  function months(given) {
    const list = given.months || [];
    return h(
      'section',
      {},
      h('h2', {}, t('process.months')),
      h(
        'p',
        {},
        h('a', { href: `/parskati/ilgumi?process=${encodeURIComponent(key)}`, target: '_top' }, t('process.durations'))
      ),
      list.length
        ? [
            bars(list),
            foldable(t('process.inTable'), () =>
              table(
                t('process.months'),
                [t('process.month'), num('process.started'), num('process.finished')],
                list.map((one) =>
                  h(
                    'tr',
                    {},
                    h('th', { scope: 'row' }, month(one.month)),
                    h('td', { class: 'vst-num' }, number(one.started)),
                    h('td', { class: 'vst-num' }, number(one.finished))
                  )
                )
              )
            )
          ]
        : empty(t('process.none'))
    );
  }

  begin();
  return {
    element,
    update(given) {
      const next = normal(given);
      const other = ['version', 'from', 'to'].some((name) => next[name] !== state[name]);
      state = next;
      if (other) {
        ['version', 'from', 'to'].forEach((name) => {
          if (form.elements[name]) {
            form.elements[name].value = state[name];
          }
        });
        load();
      }
    },
    dispose() {
      loads.stop();
      drawing?.dispose();
    }
  };
}

/** Heading of a column of figures. */
function num(key) {
  return h('th', { scope: 'col', class: 'vst-num' }, t(key));
}

/** Begun and finished cases by month; the same figures are in the table below. */
function bars(list) {
  const most = Math.max(1, ...list.flatMap((one) => [one.started, one.finished]));
  const wide = 56;
  const high = 140;
  const bar = (x, value, name) => [
    svg('rect', {
      x,
      y: 20 + high - (value / most) * high,
      width: 18,
      height: (value / most) * high,
      class: `vst-bar-${name}`
    }),
    svg('text', { x: x + 9, y: 14 + high - (value / most) * high, 'text-anchor': 'middle' }, value ? number(value) : '')
  ];
  return h(
    'div',
    { class: 'vst-scroll', role: 'region', tabindex: '0', 'aria-label': t('process.months') },
    h(
      'ul',
      { class: 'vst-legend' },
      ['started', 'finished'].map((name) =>
        h('li', {}, h('span', { class: `vst-key vst-key-${name}`, 'aria-hidden': 'true' }), t(`process.${name}`))
      )
    ),
    svg(
      'svg',
      {
        width: list.length * wide + 10,
        height: high + 50,
        role: 'img',
        class: 'vst-bars',
        'aria-label': t('process.months.words', { n: list.length, most: number(most) })
      },
      list.map((one, i) => [
        ...bar(i * wide + 8, one.started, 'started'),
        ...bar(i * wide + 28, one.finished, 'finished'),
        svg('text', { x: i * wide + 27, y: high + 40, 'text-anchor': 'middle' }, month(one.month))
      ]),
      svg('line', { x1: 0, x2: list.length * wide + 10, y1: high + 20, y2: high + 20, class: 'vst-axis' })
    )
  );
}
