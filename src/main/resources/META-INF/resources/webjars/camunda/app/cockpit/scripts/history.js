/*
 * "Vēsture" in Cockpit: what the engine and the registers know of every case, running or finished, for auditors. Reads
 * /api/audit and changes nothing but the auditor's own annotations and evidence jobs. Each view has a file of its own in
 * history/. When one of them changes, its number goes up, and so does the number of every file that names it.
 */
import { t } from './history/words.js';
import { ROOT, query as queryText } from './history/api.js';
import { resumeAfterLogin } from './history/parts.js';
import { casesView } from './history/cases.js';
import { caseView, instanceView } from './history/case.js';
import { operationsView } from './history/operations.js';
import { processView } from './history/process.js';
import { definitionCases, definitionStatistics } from './history/definition.js';

const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = `${ROOT}/camunda/app/cockpit/styles/history.css`;
document.head.append(link);

/** Where we are: pieces of the path, and the values after "?" as { name: [values] }. */
function here() {
  const [path, search] = window.location.hash.slice(1).split(/\?(.*)/s);
  const values = {};
  new URLSearchParams(search || '').forEach((value, name) => (values[name] = values[name] || []).push(value));
  return { path, pieces: path.split('/').filter(Boolean).map(decodeURIComponent), values };
}

/**
 * A page of ours. The router of Cockpit draws the page anew whenever anything after "#" changes; a view that is on the
 * same path is kept and only told what changed, so that focus, scrolling and what was loaded stay.
 */
function route(id, path, make) {
  let kept = null;
  let focused = null;
  let scrolled = 0;
  let leaving = 0;
  return {
    id,
    pluginPoint: 'cockpit.route',
    priority: 1,
    properties: { path },
    render(node) {
      const place = here();
      window.clearTimeout(leaving);
      const same = kept && kept.path === place.path;
      if (!same) {
        kept?.view.dispose?.();
        const navigate = (values, replace) => {
          const target = `#${here().path}${queryText(values)}`;
          if (replace) {
            window.location.replace(target);
          } else {
            window.location.hash = target;
          }
        };
        kept = { path: place.path, view: make({ pieces: place.pieces, values: place.values, navigate }) };
      }
      node.append(kept.view.element);
      if (same) {
        // Cockpit puts the node into the page only after this call
        queueMicrotask(() => {
          kept.view.element.scrollTop = scrolled;
          focused?.focus?.({ preventScroll: true });
          kept.view.update?.(place.values);
        });
      }
      document.title = `${kept.view.title || t('history')} | ${t('product')}`;
    },
    unmount() {
      const view = kept?.view;
      scrolled = view?.element.scrollTop || 0;
      focused = view?.element.contains(document.activeElement) ? document.activeElement : null;
      leaving = window.setTimeout(() => {
        view?.dispose?.();
        kept = null;
      }, 50);
    }
  };
}

/** A tab on a page of Cockpit; its view lives as long as the tab is seen. */
function tab(id, pluginPoint, label, priority, make) {
  let view = null;
  return {
    id,
    pluginPoint,
    priority,
    properties: { label },
    render(node, given) {
      view?.dispose?.();
      view = make(given);
      node.append(view.element);
    },
    unmount() {
      view?.dispose?.();
      view = null;
    }
  };
}

/** An address of Cockpit's own that leads to one of ours. */
function forward(id, path, target) {
  return {
    id,
    pluginPoint: 'cockpit.route',
    priority: 1,
    properties: { path },
    render() {
      const { pieces } = here();
      quietRedirect(pieces[1]);
      window.location.replace(`#${target(pieces[1])}`);
    }
  };
}

/** Cockpit says "not found" and "has been completed. Redirecting" of a finished instance; here it is simply shown. */
function quietRedirect(instance) {
  // of its two crosses the second is the one that is seen
  const close = (note) => [...note.querySelectorAll('.close')].pop()?.click();
  const notes = () => [...document.querySelectorAll('.page-notifications .alert')];
  const hide = () =>
    notes()
      .filter((note) => note.textContent.includes(instance))
      .forEach(close);
  window.setTimeout(() => notes().forEach(close));
  const watch = new MutationObserver(hide);
  watch.observe(document.body, { childList: true, subtree: true });
  window.setTimeout(() => watch.disconnect(), 5000);
}

resumeAfterLogin();

export default [
  {
    id: 'vesture',
    pluginPoint: 'cockpit.navigation',
    priority: 50,
    properties: { label: t('history'), pagePath: '#/vesture', checkActive: (url) => /#\/vesture(\/|\?|$)/.test(url) }
  },
  route('vesture-cases', '/vesture', casesView),
  route('vesture-case', '/vesture/lieta/:id', caseView),
  route('vesture-operations', '/vesture/darbibas', operationsView),
  route('vesture-process', '/vesture/process/:key', processView),
  tab('vesture-definition-cases', 'cockpit.processDefinition.runtime.tab', t('history'), 9.8, definitionCases),
  tab(
    'vesture-definition-statistics',
    'cockpit.processDefinition.runtime.tab',
    t('statistics'),
    9.6,
    definitionStatistics
  ),
  tab('vesture-instance', 'cockpit.processInstance.runtime.tab', t('history'), 19, instanceView),
  // Cockpit itself leads to these two once a view named "history" is there
  {
    id: 'history',
    pluginPoint: 'cockpit.processInstance.view',
    priority: 10,
    properties: { label: t('history') },
    render() {}
  },
  forward(
    'vesture-instance-history',
    '/process-instance/:id/history',
    (id) => `/vesture/lieta/${encodeURIComponent(id)}`
  ),
  forward(
    'vesture-definition-history',
    '/process-definition/:id/history',
    (id) => `/vesture?definition=${encodeURIComponent(id)}`
  )
];
