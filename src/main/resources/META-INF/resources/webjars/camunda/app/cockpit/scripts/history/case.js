/*
 * The page of a case, running or finished: facts, the way it took, its story, decisions, variables, messages, links and
 * the versions it ran on.
 */
import { facts, fill, foldable, h, table, tabs } from './dom.js';
import { ROOT, address, download, get } from './api.js';
import { duration, toTheSecond, number } from './format.js';
import { t } from './words.js';
import {
  action,
  announcer,
  casePath,
  copier,
  empty,
  focusOn,
  frame,
  latest,
  loading,
  problem,
  processPath,
  stateBadge
} from './parts.js';
import { pathView } from './path.js';
import { timelineView } from './timeline.js';
import { decisionsView } from './decisions.js';
import { sourcesView } from './sources.js';
import { recordsView } from './records.js';
import { variablesView } from './variables.js';

/** The page #/vesture/lieta/:id, by id or register number; the open tab is in the address. */
export function caseView({ pieces, values, navigate }) {
  const wanted = pieces[2];
  const body = h('div', {});
  const live = announcer();
  const loads = latest();
  let parts = null;
  const view = { element: frame('', live.element, body), title: wanted, update, dispose };

  function load() {
    fill(body, h('h1', {}, wanted), loading(t('case.loading')));
    live.say(t('case.loading'));
    loads.run(
      (signal) => get(['cases', wanted], {}, signal),
      show,
      (failure) => {
        live.say('');
        fill(
          body,
          h('h1', {}, wanted),
          failure.status === 404
            ? empty(t('case.missing', { number: wanted }), h('a', { href: '#/vesture' }, t('case.missing.hint')))
            : problem(failure, load)
        );
      }
    );
  }

  function show(file) {
    view.title = file.number || wanted;
    document.title = `${view.title} | ${t('product')}`;
    live.say('');
    parts?.dispose();
    parts = caseParts(file, values.cilne?.[0], (tab) => navigate({ cilne: tab === 'norise' ? '' : tab }, true));
    fill(body, head(file), parts.element);
    focusOn(body.querySelector('h1'));
  }

  function update(given) {
    parts?.show(given.cilne?.[0] || 'norise');
  }

  function dispose() {
    loads.stop();
    parts?.dispose();
  }

  load();
  return view;
}

function head(file) {
  const name =
    [file.number, file.title].filter(Boolean).join(' · ') || t('case.unnumbered', { id: file.id.slice(0, 8) });
  const who = (id, words) => words || id;
  return h(
    'div',
    { class: 'vst-head' },
    h('h1', {}, name),
    file.covered ? h('p', { class: 'vst-soft' }, t(file.registerPage ? 'case.covered' : 'case.covered.alone')) : null,
    h(
      'div',
      { class: 'vst-line' },
      stateBadge(file.state, file.stateLabel),
      file.overdueTasks
        ? h('span', { class: 'vst-badge vst-warn' }, t('case.overdueTasks', { n: number(file.overdueTasks) }))
        : null,
      file.interventions?.length
        ? h('span', { class: 'vst-badge vst-warn' }, t('case.interventions', { n: number(file.interventions.length) }))
        : null,
      action(
        t('case.evidence'),
        () =>
          download(
            address(['cases', file.id, 'evidence']),
            'application/zip, application/problem+json',
            `${file.number || file.id}.zip`
          ),
        { busy: t('case.evidence.busy') }
      ),
      file.number ? copier(file.number, t('copy.number')) : null,
      copier(file.id, t('copy.id')),
      file.registerPage
        ? h(
            'a',
            { class: 'vst-button', href: ROOT + file.registerPage, target: '_blank', rel: 'noopener' },
            t('case.register')
          )
        : null,
      file.finishedAt
        ? null
        : h('a', { class: 'vst-button', href: `#/process-instance/${file.id}/runtime` }, t('case.runtime'))
    ),
    facts(
      [
        [
          t('case.process'),
          [
            h('a', { href: processPath(file.process) }, file.processName || file.process),
            ` ${t('version.long', { version: file.version })}`
          ]
        ],
        [t('case.started'), toTheSecond(file.startedAt)],
        [t('case.startedBy'), who(file.startedBy, file.startedByName) || t('system')],
        [t('case.finished'), toTheSecond(file.finishedAt)],
        [
          t('case.duration'),
          duration(file.durationMs ?? (file.finishedAt ? null : Date.now() - new Date(file.startedAt)))
        ],
        [t('case.endedIn'), file.endedIn],
        [t('case.deleteReason'), file.deleteReason],
        [
          t('case.interventions.fact'),
          file.interventions?.length
            ? h(
                'span',
                { class: 'vst-text' },
                file.interventions
                  .map(
                    (one) => `${toTheSecond(one.at)}, ${who(one.person, one.personName)}: ${one.words}. ${one.reason}`
                  )
                  .join('\n')
              )
            : null
        ],
        ...(file.facts || [])
          .filter((fact) => fact.value !== file.title)
          .map((fact) => [fact.label, h('span', { class: 'vst-text' }, fact.value)])
      ],
      { class: 'vst-facts vst-columns' }
    )
  );
}

function caseParts(file, current, chosen) {
  let path = null;
  let timeline = null;
  let records = null;
  let picked = null;
  const n = (list) => (list?.length ? ` (${number(list.length)})` : '');
  const strip = tabs(
    t('case.parts'),
    [
      { id: 'norise', label: t('case.story'), make: story },
      { id: 'lemumi', label: t('decisions.title') + n(file.decisions), make: () => decisionsView(file) },
      { id: 'mainigie', label: t('variables.title') + n(file.variables), make: () => variablesView(file) },
      { id: 'zinojumi', label: t('mail.title') + n(file.messages), make: () => mail(file) },
      { id: 'saistitas', label: t('links.title') + n(file.links), make: () => links(file) },
      { id: 'zurnali', label: t('records.title'), make: () => (records = recordsView(file, picked)).element },
      { id: 'versijas', label: t('sources.title') + n(file.sources), make: () => sourcesView(file) }
    ],
    current || 'norise',
    chosen
  );

  function story() {
    timeline = timelineView(file, (step) => {
      path.choose(step);
      pick(step);
    });
    path = pathView(file, (step, inside) => {
      timeline.step(step, inside);
      pick(step);
    });
    return [path.element, timeline.element];
  }

  /** The step picked in the story is the one that the records are about, too. */
  function pick(step) {
    picked = step;
    records?.step(step);
  }

  return { element: strip.element, show: strip.show, dispose: () => path?.dispose() };
}

function mail(file) {
  return file.messages?.length
    ? h(
        'ul',
        { class: 'vst-list' },
        file.messages.map((one) =>
          h(
            'li',
            { class: 'vst-card' },
            h('h2', {}, one.subject),
            facts([
              [t('mail.to'), one.recipientName || one.recipient],
              [t('mail.at'), toTheSecond(one.at)],
              [t('mail.outcome'), one.outcome],
              [t('mail.sentAt'), toTheSecond(one.sentAt)]
            ]),
            foldable(t('mail.body'), () => h('p', { class: 'vst-text' }, one.body || ''))
          )
        )
      )
    : empty(t('mail.none'));
}

function links(file) {
  return file.links?.length
    ? table(
        t('links.title'),
        [t('links.how'), t('case.number'), t('case.process'), t('case.state')],
        file.links.map((one) =>
          h(
            'tr',
            {},
            h('td', {}, h('span', { 'aria-hidden': 'true' }, one.outgoing ? '→ ' : '← '), one.words),
            h(
              'th',
              { scope: 'row' },
              one.id
                ? h('a', { href: casePath(one.id) }, one.number || t('case.unnumbered', { id: one.id.slice(0, 8) }))
                : one.number
            ),
            h('td', {}, one.processName || ''),
            h('td', {}, stateBadge(one.state, one.stateLabel))
          )
        )
      )
    : empty(t('links.none'));
}

/** The tab on the page of a running instance in Cockpit: the story, and the way to the whole page. */
export function instanceView({ processInstanceId }) {
  const body = h('div', {}, loading(t('case.loading')));
  const loads = latest();
  const load = () =>
    loads.run(
      (signal) => get(['cases', processInstanceId], {}, signal),
      (file) => {
        fill(
          body,
          h(
            'p',
            { class: 'vst-line' },
            h('a', { class: 'vst-button vst-first', href: casePath(file.id) }, t('case.whole')),
            h('strong', {}, [file.number, file.title].filter(Boolean).join(' · ')),
            stateBadge(file.state, file.stateLabel)
          ),
          timelineView(file).element
        );
      },
      (failure) => fill(body, problem(failure, load))
    );
  load();
  return { element: h('div', { class: 'vst vst-tab' }, body), dispose: loads.stop };
}
