/*
 * Who did what in the engine, who looked at a case, who was refused; with the auditor's own notes.
 */
import { dayInput, field, fill, foldable, h, facts, refill, select, table } from './dom.js';
import { address, change, download, get, options, whoAmI } from './api.js';
import { day, typedDay, signed, toTheSecond } from './format.js';
import { count, t } from './words.js';
import { action, announcer, casePath, empty, frame, latest, loading, pager, problem } from './parts.js';

const SIZE = 50;
const KINDS = ['CHANGE', 'READ', 'REFUSED'];
const NAMES = ['kind', 'user', 'case', 'process', 'operation', 'entity', 'from', 'to', 'text'];
const LONGEST = 4000;

/** The page #/vesture/darbibas; the filter is in its address. */
export function operationsView({ values, navigate }) {
  let state = normal(values);
  let chosen = null;
  let me = null;
  const loads = latest();
  const live = announcer();
  const results = h('div', {});
  const form = h('form', { class: 'vst-filter', 'aria-label': t('filter'), onsubmit: submit });
  const element = frame(
    'operations',
    h('h1', {}, t('operations.title')),
    h('p', { class: 'vst-soft' }, t('operations.hint')),
    form,
    live.element,
    results
  );

  function normal(given) {
    const known = { page: Math.max(0, parseInt(given.page?.[0], 10) || 0) };
    NAMES.forEach((name) => {
      known[name] = name === 'kind' ? given.kind || [] : given[name]?.[0] || '';
    });
    return known;
  }

  function go(changes) {
    const { page, ...filter } = { ...state, page: 0, ...changes };
    navigate({ ...filter, page: page || '' });
  }

  function submit(event) {
    event.preventDefault();
    const data = new FormData(form);
    const next = { page: 0 };
    NAMES.forEach((name) => {
      const typed = (data.get(name) || '').trim();
      next[name] = name === 'kind' ? data.getAll('kind') : name === 'from' || name === 'to' ? typedDay(typed) : typed;
    });
    if (
      JSON.stringify(next) ===
      JSON.stringify(normal(Object.fromEntries(Object.entries(state).map(([k, v]) => [k, [v].flat().map(String)]))))
    ) {
      load();
    } else {
      go(next);
    }
  }

  async function begin() {
    fill(results, loading());
    try {
      const [session, all, own] = await Promise.all([whoAmI(), options(), get(['operations', 'options'])]);
      me = session;
      chosen = { ...all, operations: own.operations || [], entities: own.entities || [] };
    } catch (failure) {
      fill(results, problem(failure, begin));
      return;
    }
    draw();
    load();
  }

  function draw() {
    const any = [['', t('any')]];
    const pairs = (list) => [...any, ...list.map((one) => [one.id, one.label || one.name || one.id])];
    const words = (name) => h('input', { type: 'search', autocomplete: 'off', value: state[name] });
    const dateOf = (name) => dayInput(day(state[name]));
    fill(
      form,
      h(
        'div',
        { class: 'vst-fields' },
        h(
          'fieldset',
          { class: 'vst-field vst-wide' },
          h('legend', {}, t('operations.kind')),
          h(
            'div',
            { class: 'vst-checks' },
            KINDS.map((kind) =>
              h(
                'label',
                { class: 'vst-check' },
                h('input', { type: 'checkbox', name: 'kind', value: kind, checked: state.kind.includes(kind) }),
                t(`operations.kind.${kind}`)
              )
            )
          )
        ),
        field(t('operations.user'), select(pairs(chosen.users), state.user), 'user'),
        field(t('operations.case'), words('case'), 'case'),
        field(
          t('filter.process'),
          select([...any, ...chosen.processes.map((one) => [one.key, one.name])], state.process),
          'process'
        ),
        field(t('operations.operation'), select(pairs(chosen.operations), state.operation), 'operation'),
        field(t('operations.entity'), select(pairs(chosen.entities), state.entity), 'entity'),
        h(
          'fieldset',
          { class: 'vst-field vst-period' },
          h('legend', {}, t('operations.period')),
          field(t('filter.from'), dateOf('from'), 'from'),
          field(t('filter.to'), dateOf('to'), 'to')
        ),
        field(t('operations.text'), words('text'), 'text')
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
              state = normal({});
              draw();
              navigate({});
            }
          },
          t('filter.clear')
        )
      )
    );
  }

  function load() {
    results.setAttribute('aria-busy', 'true');
    if (!results.querySelector('table')) {
      fill(results, loading());
    }
    live.say(t('loading'));
    loads.run(
      (signal) => get(['operations'], { ...state, size: SIZE }, signal),
      show,
      (failure) => {
        results.removeAttribute('aria-busy');
        live.say('');
        fill(results, problem(failure, load));
      }
    );
  }

  function show(answer) {
    results.removeAttribute('aria-busy');
    const words = count('operations.found', answer.total);
    live.say(words);
    refill(
      results,
      h(
        'div',
        { class: 'vst-line' },
        h('h2', {}, words),
        answer.total
          ? action(t('csv'), () =>
              download(address(['operations'], { ...state, page: '' }), 'text/csv', 'darbibas.csv')
            )
          : null
      ),
      answer.operations.length ? rows(answer.operations) : empty(t('operations.none'), t('cases.none.hint')),
      pager(answer.page, answer.size, answer.total, (page) => {
        go({ page });
        results.scrollIntoView({ block: 'start' });
      })
    );
  }

  function rows(operations) {
    return table(
      t('operations.title'),
      [t('operations.at'), t('operations.who'), t('operations.what'), t('case.number'), t('operations.annotation')],
      operations.map((one) =>
        h(
          'tr',
          {},
          h('td', { class: 'vst-when' }, toTheSecond(one.at)),
          h('td', {}, signed(one) || t('system')),
          h(
            'td',
            { class: 'vst-title' },
            h('span', { class: `vst-badge vst-op-${one.kind}` }, one.kindLabel || t(`operations.kind.${one.kind}`)),
            ' ',
            one.words,
            more(one)
          ),
          h(
            'td',
            {},
            one.caseId
              ? h('a', { href: casePath(one.caseId), class: 'vst-when' }, one.number || one.caseId.slice(0, 8))
              : one.number || '',
            one.processName ? h('div', { class: 'vst-soft' }, one.processName) : null
          ),
          h('td', {}, annotation(one))
        )
      ),
      { class: 'vst-operations' }
    );
  }

  function more(one) {
    const list = facts([
      [t('operations.operation'), one.operationLabel],
      [t('operations.entity'), one.entityLabel],
      [t('operations.property'), one.property],
      [t('operations.before'), one.before],
      [t('operations.after'), one.after],
      [t('case.step'), one.step],
      [t('operations.id'), one.operationId]
    ]);
    return list ? foldable(t('timeline.details'), () => list) : null;
  }

  /** The note and, for those who may, the field that changes it. */
  function annotation(one) {
    const cell = h('div', { class: 'vst-annotation' });
    const read = (told) => {
      const button = me.mayAnnotate
        ? h(
            'button',
            {
              type: 'button',
              class: 'vst-link',
              onclick: edit,
              'aria-label': t(one.annotation ? 'operations.annotate.change.of' : 'operations.annotate.of', {
                what: one.words
              })
            },
            t(one.annotation ? 'operations.annotate.change' : 'operations.annotate')
          )
        : null;
      fill(
        cell,
        one.annotation
          ? [
              h('p', { class: 'vst-text' }, one.annotation.text),
              h(
                'p',
                { class: 'vst-soft' },
                one.annotation.byName || one.annotation.by,
                ', ',
                toTheSecond(one.annotation.at)
              )
            ]
          : null,
        button
      );
      if (told) {
        button?.focus();
      }
    };
    const edit = () => {
      const text = h('textarea', { rows: '3', maxlength: String(LONGEST), value: one.annotation?.text || '' });
      fill(
        cell,
        field(t('operations.annotation'), text, 'annotation'),
        h(
          'div',
          { class: 'vst-line' },
          action(t('operations.save'), async () => {
            await change('PUT', ['operations', one.id, 'annotation'], { text: text.value.trim() });
            one.annotation = text.value.trim()
              ? { text: text.value.trim(), by: me.user, byName: me.name || me.user, at: new Date().toISOString() }
              : null;
            read(true);
            live.say(t('operations.saved'));
            return '';
          }),
          h('button', { type: 'button', class: 'vst-button', onclick: () => read(true) }, t('cancel'))
        )
      );
      text.focus();
    };
    read(false);
    return cell;
  }

  begin();
  return {
    element,
    title: t('operations.title'),
    update(given) {
      const next = normal(given);
      if (JSON.stringify(next) !== JSON.stringify(state)) {
        state = next;
        if (chosen && !form.contains(document.activeElement)) {
          draw();
        }
      }
      if (chosen) {
        load();
      }
    },
    dispose: loads.stop
  };
}
