/*
 * The exact versions of process, decisions and forms that a case used, each as it was then.
 */
import { fill, h, table } from './dom.js';
import { save, text } from './api.js';
import { moment } from './format.js';
import { t } from './words.js';
import { action, empty, focusOn } from './parts.js';
import { diagram } from './diagram.js';
import { decisionTables } from './dmn.js';
import { formQuestions } from './form.js';

/** file: a CaseReport */
export function sourcesView(file) {
  if (!file.sources?.length) {
    return empty(t('sources.none'));
  }
  const place = h('section', { class: 'vst-card', hidden: true, 'aria-live': 'off' });
  let shown = null;

  async function view(source) {
    const words = await text(source.path);
    shown?.dispose();
    shown = null;
    const title = h('h2', {}, name(source));
    place.hidden = false;
    place.setAttribute('aria-label', name(source));
    if (source.kind === 'PROCESS') {
      shown = diagram(words, { label: t('diagram.of', { name: name(source) }), height: 560 });
      fill(place, title, shown.element);
    } else {
      fill(
        place,
        title,
        source.kind === 'DECISION' ? decisionTables(words, { key: source.key }) : formQuestions(words)
      );
    }
    place.scrollIntoView({ block: 'start' });
    focusOn(title);
  }

  return [
    h('p', { class: 'vst-soft' }, t('sources.hint')),
    table(
      t('sources.title'),
      [t('sources.kind'), t('sources.name'), t('case.version'), t('sources.deployed'), t('sources.actions')],
      file.sources.map((one) =>
        h(
          'tr',
          {},
          h('td', {}, t(`sources.${one.kind}`)),
          h(
            'th',
            { scope: 'row' },
            one.name || one.key,
            h('div', { class: 'vst-soft' }, one.file?.split('/').pop() || one.key)
          ),
          h('td', { class: 'vst-num' }, String(one.version)),
          h(
            'td',
            {},
            moment(one.deployedAt),
            one.deploymentName ? h('div', { class: 'vst-soft' }, one.deploymentName) : null
          ),
          h(
            'td',
            {},
            h(
              'div',
              { class: 'vst-line' },
              action(t('sources.view'), () => view(one).then(() => ''), {
                'aria-label': t('sources.view.one', { name: name(one) })
              }),
              action(
                t('sources.download'),
                async () => {
                  save(new Blob([await text(one.path)], { type: 'application/octet-stream' }), fileName(one));
                },
                { 'aria-label': t('sources.download.one', { name: name(one) }) }
              )
            )
          )
        )
      )
    ),
    place
  ];
}

function name(source) {
  return `${t(`sources.${source.kind}`)}: ${source.name || source.key}, ${t('version.long', { version: source.version })}`;
}

/** The file's own name with the version in it, so that two versions lie side by side. */
function fileName(source) {
  const own = source.file?.split('/').pop() || source.key;
  const dot = own.lastIndexOf('.');
  return dot < 0 ? `${own}-v${source.version}` : `${own.slice(0, dot)}-v${source.version}${own.slice(dot)}`;
}
