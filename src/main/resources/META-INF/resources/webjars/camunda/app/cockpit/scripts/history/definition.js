/*
 * Tabs on the page of a process definition in Cockpit: its cases, its figures.
 */
import { fill, h } from './dom.js';
import { options } from './api.js';
import { t } from './words.js';
import { empty, loading, problem, processPath } from './parts.js';
import { caseList } from './cases.js';
import { processFigures } from './process.js';

/** The same list as #/vesture, for this process and version. */
export function definitionCases(given) {
  return ofDefinition(given, (process, version) => {
    const list = caseList({
      values: {},
      fixed: { process, version },
      navigate: (values) =>
        list.update(
          Object.fromEntries(
            Object.entries(values)
              .filter(([, value]) => value !== undefined && value !== '')
              .map(([name, value]) => [name, [value].flat().map(String)])
          )
        )
    });
    return list;
  });
}

/** The same figures as #/vesture/process/…, for this version. */
export function definitionStatistics(given) {
  return ofDefinition(given, (process, version) => {
    const figures = processFigures(process, { version: [version] }, (values) => figures.update(values), true);
    return {
      element: h('div', {}, h('p', {}, h('a', { href: processPath(process) }, t('process.whole'))), figures.element),
      dispose: figures.dispose
    };
  });
}

function ofDefinition({ processDefinitionId }, make) {
  const element = h('div', { class: 'vst vst-tab' }, loading());
  let view = null;
  let gone = false;
  const begin = () =>
    options()
      .then((known) => {
        const process = known.processes.find((one) => one.versions.some((v) => v.definitionId === processDefinitionId));
        const version = process?.versions.find((v) => v.definitionId === processDefinitionId);
        if (gone) {
          return;
        }
        if (version) {
          view = make(process.key, String(version.version));
          fill(element, view.element);
        } else {
          fill(element, empty(t('process.unreadable')));
        }
      })
      .catch((failure) => fill(element, problem(failure, begin)));
  begin();
  return {
    element,
    dispose() {
      gone = true;
      view?.dispose?.();
    }
  };
}
