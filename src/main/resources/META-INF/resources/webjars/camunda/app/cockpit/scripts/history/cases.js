/*
 * The list of cases: filter, saved filters, sorting, pages, CSV, evidence files for the whole selection, and the way to do
 * something to many of them.
 */
import { dayInput, field, fill, h, refill, select, table } from './dom.js';
import { ROOT, address, download, get, options, query } from './api.js';
import { date, day, duration, typedDay, moment, number } from './format.js';
import { count, t } from './words.js';
import {
  action,
  announcer,
  casePath,
  empty,
  frame,
  latest,
  loading,
  pager,
  problem,
  processPath,
  sortable,
  stateBadge
} from './parts.js';
import { evidenceJobs } from './jobs.js';
import { savedFilters } from './saved.js';

const SIZE = 50;
const DAYS = /(From|To)$/;
const NAMES = [
  'process',
  'version',
  'number',
  'text',
  'state',
  'startedFrom',
  'startedTo',
  'finishedFrom',
  'finishedTo',
  'startedBy',
  'person',
  'role',
  'step',
  'overdue',
  'intervened',
  'variable',
  'variableIs',
  'variableType',
  'variableValue'
];

/** The page #/vesture; the filter is in its address. */
export function casesView({ values, navigate }) {
  const list = caseList({ values, navigate });
  const title = h('h1', {}, t('cases.title'));
  const element = frame('cases', title, list.element);
  options()
    .then((known) => known.cases || fill(title, t('nav.processes')))
    .catch(() => {});
  return { element, title: t('cases.title'), update: list.update, dispose: list.dispose };
}

/**
 * The list itself. fixed: what the filter always has, { process, version }; navigate(values) is told of every change and
 * answers by calling update.
 */
export function caseList({ values, navigate, fixed = {} }) {
  let state = normal(values);
  let chosen = null;
  const loads = latest();
  const live = announcer();
  const results = h('div', { class: 'vst-results' });
  const form = h('form', { class: 'vst-filter', 'aria-label': t('filter'), onsubmit: submit });
  const processes = h('ul', { class: 'vst-processes', 'aria-label': t('nav.processes') });
  const background = h('div', {});
  let jobs = null;
  let saved = null;
  let ticked = new Set();
  let ticks = () => {};
  const keeping = h('div', {});
  const element = h('div', {}, fixed.process ? null : processes, form, keeping, live.element, results, background);

  function normal(given) {
    const known = { sort: given.sort?.[0] || '-started', page: Math.max(0, parseInt(given.page?.[0], 10) || 0) };
    NAMES.forEach((name) => {
      known[name] = name === 'state' ? given.state || [] : given[name]?.[0] || '';
    });
    if (given.definition) {
      known.definition = given.definition[0];
    }
    return { ...known, ...fixed };
  }

  /** What the server is asked; also what the address keeps. */
  function asked(from = state) {
    const { page, sort, definition, ...filter } = from;
    return { ...filter, sort: sort === '-started' ? '' : sort, page: page || '' };
  }

  function go(changes) {
    navigate(asked({ ...state, page: 0, ...changes }));
  }

  function submit(event) {
    event.preventDefault();
    const data = new FormData(form);
    const changes = {};
    NAMES.forEach((name) => {
      const typed = (data.get(name) || '').trim();
      changes[name] = name === 'state' ? data.getAll('state') : DAYS.test(name) ? typedDay(typed) : typed;
    });
    if (changes.variableType === 'DATE') {
      changes.variableValue = typedDay(changes.variableValue);
    }
    const next = { ...state, ...changes, ...fixed, page: 0 };
    if (JSON.stringify(next) === JSON.stringify(state)) {
      load();
    } else {
      go(next);
    }
  }

  async function begin() {
    fill(results, loading());
    try {
      chosen = await options();
    } catch (failure) {
      fill(results, problem(failure, begin));
      return;
    }
    if (!chosen.cases) {
      figuresOnly();
      return;
    }
    jobs = evidenceJobs();
    fill(background, jobs.element);
    if (!fixed.process) {
      saved = savedFilters({ current: () => query({ ...asked(), page: '' }), open: navigate });
      fill(keeping, saved.element);
    }
    if (state.definition) {
      const process = chosen.processes.find((one) => one.versions.some((v) => v.definitionId === state.definition));
      const version = process?.versions.find((v) => v.definitionId === state.definition);
      state = {
        ...state,
        definition: undefined,
        process: process?.key || '',
        version: version ? String(version.version) : ''
      };
    }
    fill(processes, figures());
    draw();
    load();
  }

  function figures() {
    return chosen.processes
      .filter((process) => !fixed.process || process.key === fixed.process)
      .map((process) =>
        h('li', {}, h('a', { href: processPath(process.key) }, t('process.statistics', { name: process.name })))
      );
  }

  /** For process owners: figures of their processes, no single case. */
  function figuresOnly() {
    form.hidden = true;
    processes.hidden = true;
    fill(results, h('p', {}, t('cases.figuresOnly')), h('ul', { class: 'vst-processes' }, figures()));
  }

  function draw() {
    const process = chosen.processes.find((one) => one.key === state.process);
    const people = [['', t('any')], ...chosen.users.map((user) => [user.id, user.label || user.name || user.id])];
    const any = [['', t('any')]];
    const text = (name, attributes = {}) =>
      h('input', { type: 'search', autocomplete: 'off', value: state[name] || '', ...attributes });
    const dateOf = (name) => dayInput(day(state[name]));
    const ofProcess = select([...any, ...chosen.processes.map((one) => [one.key, one.name])], state.process || '', {
      onchange: () => {
        state = { ...state, ...filled(), version: '', step: '' };
        draw();
        form.elements.process.focus();
      }
    });
    const more =
      form.querySelector('details')?.open ||
      NAMES.slice(5).some((name) => state[name] && !(name in fixed) && state[name].length);
    fill(
      form,
      h(
        'div',
        { class: 'vst-fields' },
        field(t('filter.number'), text('number'), 'number'),
        field(t('filter.text'), text('text'), 'text', { class: 'vst-field vst-wide' }),
        fixed.process ? null : field(t('filter.process'), ofProcess, 'process'),
        fixed.version
          ? null
          : field(
              t('filter.version'),
              select(
                [...any, ...(process?.versions || []).map((one) => [String(one.version), versionWords(one)])],
                String(state.version || ''),
                { disabled: !process }
              ),
              'version'
            ),
        stateField()
      ),
      h(
        'details',
        { class: 'vst-more', open: more },
        h('summary', {}, t('filter.more')),
        h(
          'div',
          { class: 'vst-fields' },
          period('started', dateOf),
          period('finished', dateOf),
          field(t('filter.startedBy'), select(people, state.startedBy || ''), 'startedBy'),
          field(t('filter.person'), select(people, state.person || ''), 'person'),
          field(
            t('filter.role'),
            select([...any, ...chosen.roles.map((role) => [role.id, role.label])], state.role || ''),
            'role'
          ),
          field(
            t('filter.step'),
            select(
              [...any, ...(process?.steps || []).map((step) => [step.id, step.name || step.id])],
              state.step || '',
              { disabled: !process, title: process ? null : t('filter.step.first') }
            ),
            'step'
          ),
          variableFields(text),
          h(
            'div',
            { class: 'vst-field' },
            h(
              'label',
              { class: 'vst-check' },
              h('input', { type: 'checkbox', name: 'overdue', value: 'true', checked: state.overdue === 'true' }),
              t('filter.overdue')
            ),
            h(
              'label',
              { class: 'vst-check' },
              h('input', { type: 'checkbox', name: 'intervened', value: 'true', checked: state.intervened === 'true' }),
              t('filter.intervened')
            )
          )
        )
      ),
      h(
        'p',
        { class: 'vst-buttons' },
        h('button', { type: 'submit', class: 'vst-button vst-first' }, t('filter.search')),
        h(
          'button',
          {
            type: 'button',
            class: 'vst-button',
            onclick: () => {
              clear();
            }
          },
          t('filter.clear')
        )
      )
    );
  }

  function filled() {
    const data = new FormData(form);
    return Object.fromEntries(
      NAMES.filter((name) => form.elements[name] && !(name in fixed)).map((name) => [
        name,
        name === 'state' ? data.getAll('state') : DAYS.test(name) ? typedDay(data.get(name)) : data.get(name) || ''
      ])
    );
  }

  function stateField() {
    return h(
      'fieldset',
      { class: 'vst-field vst-full' },
      h('legend', {}, t('filter.state')),
      h(
        'div',
        { class: 'vst-checks' },
        chosen.states.map((one) =>
          h(
            'label',
            { class: 'vst-check' },
            h('input', { type: 'checkbox', name: 'state', value: one.id, checked: state.state.includes(one.id) }),
            one.label
          )
        )
      )
    );
  }

  function variableFields(text) {
    // a text that is equal is what is meant where nothing is chosen
    const choices = (list) => list.map((one) => [/^(TEXT|EQUAL)$/.test(one.id) ? '' : one.id, one.label]);
    return h(
      'fieldset',
      { class: 'vst-field vst-period vst-variable' },
      h('legend', {}, t('filter.variable')),
      field(t('filter.variable.name'), text('variable', { spellcheck: 'false' }), 'variable'),
      field(t('filter.variable.type'), select(choices(chosen.variableTypes), state.variableType || ''), 'variableType'),
      field(t('filter.variable.is'), select(choices(chosen.comparisons), state.variableIs || ''), 'variableIs'),
      field(
        t('filter.variable.value'),
        text('variableValue', { placeholder: t('filter.variable.hint') }),
        'variableValue'
      )
    );
  }

  function period(name, dateOf) {
    return h(
      'fieldset',
      { class: 'vst-field vst-period' },
      h('legend', {}, t(`filter.${name}`)),
      field(t('filter.from'), dateOf(`${name}From`), `${name}From`),
      field(t('filter.to'), dateOf(`${name}To`), `${name}To`)
    );
  }

  function clear() {
    const nothing = { ...normal({}), sort: state.sort };
    const same = JSON.stringify(asked(nothing)) === JSON.stringify(asked());
    state = same ? state : nothing;
    draw();
    navigate(asked(nothing));
  }

  function load() {
    results.setAttribute('aria-busy', 'true');
    if (!results.querySelector('table')) {
      fill(results, loading());
    }
    live.say(t('loading'));
    const filter = { ...asked(), page: state.page, size: SIZE, sort: state.sort };
    loads.run(
      (signal) => get(['cases'], filter, signal),
      show,
      (failure) => {
        results.removeAttribute('aria-busy');
        live.say('');
        fill(results, problem(failure, load));
        Object.keys(failure.fields || {}).forEach((name) =>
          form.elements[name]?.setAttribute?.('aria-invalid', 'true')
        );
      }
    );
  }

  function show(answer) {
    results.removeAttribute('aria-busy');
    form.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
    const words = count('cases.found', answer.total);
    live.say(words);
    const head = h(
      'div',
      { class: 'vst-line' },
      h('h2', {}, words),
      answer.total
        ? action(t('csv'), () => download(address(['cases'], { ...asked(), page: '' }), 'text/csv', 'lietas.csv'))
        : null,
      answer.total ? action(t('jobs.prepare'), () => jobs.prepare(jobFilter(), answer.total)) : null,
      answer.total && chosen.mayAct ? actOn(answer) : null,
      fixed.process ? h('a', { href: `#/vesture${queryOf()}` }, t('cases.whole')) : null
    );
    refill(
      results,
      head,
      answer.cases.length ? rows(answer.cases) : nothingFound(answer.total),
      pager(answer.page, answer.size, answer.total, (page) => {
        go({ page });
        results.scrollIntoView({ block: 'start' });
      })
    );
  }

  /** To the page where it is chosen what is done to the cases that are ticked, or to all that were found. */
  function actOn(answer) {
    ticked = new Set();
    const button = h('button', {
      type: 'button',
      class: 'vst-button',
      onclick: () => {
        const { sort, page, ...filter } = asked();
        window.location.href = `${ROOT}/parskati/kopdarbibas/jauna${query(ticked.size ? { case: [...ticked] } : filter)}`;
      }
    });
    const name = () =>
      fill(button, ticked.size ? count('act.ticked', ticked.size) : t('act.all', { n: number(answer.total) }));
    name();
    ticks = name;
    return button;
  }

  function tick(one) {
    return h(
      'td',
      {},
      h('input', {
        type: 'checkbox',
        'aria-label': t('act.tick', { number: one.number || one.id.slice(0, 8) }),
        onchange: (event) => {
          ticked[event.target.checked ? 'add' : 'delete'](one.id);
          ticks();
        }
      })
    );
  }

  function tickAll() {
    return h(
      'th',
      { scope: 'col' },
      h('input', {
        type: 'checkbox',
        'aria-label': t('act.tickAll'),
        onchange: (event) => {
          results.querySelectorAll('tbody input[type=checkbox]').forEach((box) => {
            if (box.checked !== event.target.checked) {
              box.click();
            }
          });
        }
      })
    );
  }

  function queryOf() {
    const link = address([], asked());
    return link.includes('?') ? link.slice(link.indexOf('?')) : '';
  }

  function jobFilter() {
    const { page, sort, ...filter } = asked();
    return Object.fromEntries(
      Object.entries(filter)
        .filter(
          ([, value]) =>
            value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && !value.length)
        )
        .map(([name, value]) => [
          name,
          name === 'version' ? Number(value) : name === 'overdue' || name === 'intervened' ? value === 'true' : value
        ])
    );
  }

  function nothingFound(total) {
    return total
      ? empty(
          t('cases.page.empty'),
          h('button', { type: 'button', class: 'vst-button', onclick: () => go({ page: 0 }) }, t('page.first'))
        )
      : empty(t('cases.none'), t('cases.none.hint'));
  }

  function rows(cases) {
    const head = (words, key) => sortable(words, key, state.sort, (sort) => go({ sort }));
    return table(
      t('cases.title'),
      [
        chosen.mayAct ? tickAll() : null,
        head(t('case.number'), 'number'),
        t('case.title'),
        fixed.process ? null : head(t('case.process'), 'process'),
        head(t('case.state'), 'state'),
        head(t('case.started'), 'started'),
        t('case.startedBy'),
        head(t('case.finished'), 'finished'),
        head(t('case.duration'), 'duration'),
        t('case.openSteps')
      ].filter(Boolean),
      cases.map(row),
      { class: 'vst-cases' }
    );
  }

  function row(one) {
    return h(
      'tr',
      {},
      chosen.mayAct ? tick(one) : null,
      h(
        'th',
        { scope: 'row', class: 'vst-number' },
        h('a', { href: casePath(one.id) }, one.number || t('case.unnumbered', { id: one.id.slice(0, 8) }))
      ),
      h('td', { class: 'vst-title' }, one.title || ''),
      fixed.process
        ? null
        : h(
            'td',
            {},
            one.processName || one.process,
            ' ',
            h('span', { class: 'vst-soft' }, t('version.short', { version: one.version }))
          ),
      h(
        'td',
        {},
        stateBadge(one.state, one.stateLabel),
        one.overdue ? [' ', h('span', { class: 'vst-badge vst-warn' }, t('case.overdue'))] : null,
        one.interventions ? [' ', h('span', { class: 'vst-badge vst-warn' }, t('case.intervened'))] : null
      ),
      h('td', { class: 'vst-when' }, moment(one.startedAt)),
      h('td', {}, one.startedByName || one.startedBy || t('system')),
      h('td', { class: 'vst-when' }, moment(one.finishedAt)),
      h('td', { class: 'vst-when' }, duration(one.durationMs)),
      h('td', {}, (one.openSteps || []).join(', '))
    );
  }

  begin();
  return {
    element,
    update(given) {
      const next = normal(given);
      if (JSON.stringify(next) !== JSON.stringify(state)) {
        state = next;
        if (chosen?.cases && !form.contains(document.activeElement)) {
          draw();
        } else if (chosen?.cases) {
          redrawKeepingFocus();
        }
      }
      if (chosen?.cases) {
        load();
      }
    },
    dispose() {
      loads.stop();
      jobs?.dispose();
      saved?.dispose();
    }
  };

  function redrawKeepingFocus() {
    const name = document.activeElement.name;
    const at = [...form.querySelectorAll('button')].indexOf(document.activeElement);
    draw();
    (name ? form.querySelector(`[name="${name}"]`) : form.querySelectorAll('button')[at])?.focus({
      preventScroll: true
    });
  }
}

function versionWords(version) {
  const words = t('version.since', { version: version.version, date: date(version.deployedAt) });
  return version.cases === undefined ? words : `${words}, ${count('cases.n', version.cases)}`;
}
