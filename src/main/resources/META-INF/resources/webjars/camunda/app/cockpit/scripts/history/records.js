/*
 * What the engine kept of a case, entry by entry: stays in steps, user tasks, incidents, jobs. The story tells the same in
 * words; here are the engine's own ids, for whoever checks one against the other.
 */
import { fill, h, select, table } from './dom.js';
import { duration, toTheSecond, number } from './format.js';
import { count, known, t } from './words.js';
import { announcer, casePath, copier, empty } from './parts.js';

const PAGE = 200;
const LOOKS = {
  ACTIVE: 'vst-accent',
  OPEN: 'vst-accent',
  COMPLETED: 'vst-good',
  RESOLVED: 'vst-good',
  FAILED: 'vst-bad'
};
const KINDS = [
  [/^userTask$/, 'userTask'],
  [/multiInstanceBody/, 'repeated'],
  [/callActivity/, 'call'],
  [/Task$/, 'task'],
  [/Gateway/, 'gateway'],
  [/sub|transaction/i, 'sub'],
  [/start/i, 'start'],
  [/end/i, 'end']
];

/** file: a CaseReport; shown: id of the step that the entries are first limited to. */
export function recordsView(file, shown) {
  const { visits = [], tasks = [], incidents = [], jobs = [] } = file.records || {};
  const names = new Map(
    [...visits, ...tasks, ...incidents, ...jobs]
      .filter((one) => one.stepId)
      .map((one) => [one.stepId, one.step || one.stepId])
  );
  const live = announcer();
  const place = h('div', {});
  const steps = select(
    [['', t('path.all')], ...[...names].sort((a, b) => a[1].localeCompare(b[1], 'lv'))],
    names.has(shown) ? shown : '',
    { onchange: draw }
  );

  function draw() {
    const fits = (one) => !steps.value || one.stepId === steps.value;
    fill(
      place,
      part(
        'visits',
        visits.filter(fits),
        [
          t('case.step'),
          t('records.kind'),
          t('case.state'),
          t('records.from'),
          t('records.until'),
          t('case.duration'),
          t('records.assignee'),
          t('records.id')
        ],
        visit
      ),
      part(
        'tasks',
        tasks.filter(fits),
        [
          t('records.task'),
          t('case.state'),
          t('records.assignee'),
          t('records.owner'),
          t('records.created'),
          t('records.taken'),
          t('records.ended'),
          t('case.duration'),
          t('records.due'),
          t('records.followUp'),
          t('records.priority'),
          t('records.id')
        ],
        task
      ),
      part(
        'incidents',
        incidents.filter(fits),
        [
          t('case.step'),
          t('records.kind'),
          t('case.state'),
          t('records.created'),
          t('records.ended'),
          t('records.reason'),
          t('records.id')
        ],
        incident
      ),
      part(
        'jobs',
        jobs.filter(fits),
        [
          t('records.at'),
          t('case.step'),
          t('records.kind'),
          t('case.state'),
          t('records.retries'),
          t('records.planned'),
          t('records.reason'),
          t('records.job')
        ],
        job
      )
    );
    live.say(
      count(
        'records.n',
        [visits, tasks, incidents, jobs].reduce((sum, list) => sum + list.filter(fits).length, 0)
      )
    );
  }

  draw();
  return {
    element: h(
      'div',
      {},
      h('p', { class: 'vst-soft' }, t('records.hint')),
      h(
        'p',
        { class: 'vst-line' },
        h('label', { class: 'vst-inline' }, t('path.step'), steps),
        h(
          'a',
          { href: `#/vesture/darbibas?case=${encodeURIComponent(file.number || '')}`, hidden: !file.number },
          t('records.operations')
        )
      ),
      live.element,
      place
    ),
    step(id) {
      steps.value = names.has(id) ? id : '';
      draw();
    }
  };
}

/** A table of entries; long ones grow by request. */
function part(name, list, headings, row) {
  const rows = h('div', {});
  let room = PAGE;
  const draw = () =>
    fill(
      rows,
      list.length
        ? filled(t(`records.${name}`), headings, list.slice(0, room).map(row))
        : empty(t(`records.${name}.none`)),
      list.length > room
        ? h(
            'button',
            {
              type: 'button',
              class: 'vst-button',
              onclick: () => {
                room += PAGE;
                draw();
              }
            },
            t('records.more', { n: number(list.length - room) })
          )
        : null
    );
  draw();
  return h('section', {}, h('h2', {}, t(`records.${name}`), list.length ? ` (${number(list.length)})` : ''), rows);
}

/** A table of rows of cells, without the columns that nothing is in. */
function filled(caption, headings, rows) {
  const some = headings.map((_, i) => rows.some((cells) => cells[i].textContent));
  return table(
    caption,
    headings.filter((_, i) => some[i]),
    rows.map((cells) =>
      h(
        'tr',
        {},
        cells.filter((_, i) => some[i])
      )
    ),
    { class: 'vst-records' }
  );
}

function visit(one) {
  const kind = KINDS.find(([type]) => type.test(one.type))?.[1] || 'event';
  return [
    h(
      'th',
      { scope: 'row' },
      h(
        'span',
        { class: 'vst-deep', style: `padding-left: ${one.depth * 16}px` },
        one.depth ? h('span', { 'aria-hidden': 'true' }, '└ ') : null,
        one.step || one.stepId,
        one.depth ? h('span', { class: 'vst-unseen' }, t('records.depth', { n: one.depth })) : null
      )
    ),
    h(
      'td',
      {},
      t(`records.kind.${kind}`),
      one.calledCase ? [' ', h('a', { href: casePath(one.calledCase) }, t('records.called'))] : null
    ),
    h('td', {}, state(one.state)),
    when(one.startedAt),
    when(one.endedAt),
    h('td', { class: 'vst-when' }, duration(one.durationMs)),
    h('td', {}, one.assigneeName || one.assignee || ''),
    h('td', {}, copier(one.id))
  ];
}

function task(one) {
  return [
    h('th', { scope: 'row' }, one.step || one.stepId),
    h(
      'td',
      {},
      state(one.state),
      one.late ? [' ', h('span', { class: 'vst-badge vst-warn' }, t('case.overdue.task'))] : null
    ),
    h('td', {}, one.assigneeName || one.assignee || ''),
    h('td', {}, one.ownerName || one.owner || ''),
    when(one.createdAt),
    when(one.takenAt),
    when(one.endedAt),
    h('td', { class: 'vst-when' }, duration(one.durationMs)),
    when(one.dueAt),
    when(one.followUpAt),
    h('td', { class: 'vst-num' }, number(one.priority)),
    h('td', {}, copier(one.id))
  ];
}

function incident(one) {
  return [
    h('th', { scope: 'row' }, one.step || ''),
    h(
      'td',
      {},
      word('records.incident', one.type),
      one.rootCause ? h('div', { class: 'vst-soft' }, t('records.elsewhere', { id: one.rootCause })) : null
    ),
    h('td', {}, state(one.state === 'OPEN' ? 'UNSOLVED' : one.state, one.state === 'OPEN' ? 'vst-bad' : null)),
    when(one.createdAt),
    when(one.endedAt),
    h('td', { class: 'vst-text' }, one.reason || ''),
    h('td', {}, copier(one.id))
  ];
}

function job(one) {
  return [
    when(one.at),
    h('th', { scope: 'row' }, one.step || ''),
    h('td', {}, word('records.job', one.type)),
    h('td', {}, state(one.state)),
    h('td', { class: 'vst-num' }, one.retries === null ? '' : number(one.retries)),
    when(one.dueAt),
    h('td', { class: 'vst-text' }, one.reason || ''),
    h('td', {}, copier(one.jobId))
  ];
}

function state(name, look) {
  return h('span', { class: `vst-badge ${look || LOOKS[name] || ''}` }, t(`records.state.${name}`));
}

function when(at) {
  return h('td', { class: 'vst-when' }, toTheSecond(at));
}

/** A word for what the engine names; its own name where there is none. */
function word(group, name) {
  return known(`${group}.${name}`) ? t(`${group}.${name}`) : name || '';
}
