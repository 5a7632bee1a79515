/*
 * Filters of the list of cases that a person keeps: own ones, and those that auditors share.
 */
import { field, fill, h, select } from './dom.js';
import { change, get } from './api.js';
import { t } from './words.js';
import { action, problem } from './parts.js';

/** current() answers the filter as text of an address; open(values) shows one. */
export function savedFilters({ current, open }) {
  const element = h('details', { class: 'vst-more vst-saved' }, h('summary', {}, t('saved.title')));
  const body = h('div', {});
  element.append(body);
  let filters = [];
  let chosen = '';
  let stopped = false;

  async function load() {
    try {
      filters = await get(['filters']);
      if (!stopped) {
        draw();
      }
    } catch (failure) {
      if (!stopped) {
        fill(body, problem(failure, load));
      }
    }
  }

  function values(filter) {
    const all = {};
    new URLSearchParams(filter.query).forEach((value, name) => (all[name] = all[name] || []).push(value));
    return all;
  }

  function words(filter) {
    const shared = filter.own ? (filter.shared ? ` (${t('saved.isShared')})` : '') : ` (${filter.ownerName})`;
    return filter.name + shared;
  }

  function draw() {
    const one = filters.find((filter) => String(filter.id) === chosen);
    const own = one?.own ? one : null;
    const list = select(
      [['', t('saved.choose')], ...filters.map((filter) => [String(filter.id), words(filter)])],
      chosen,
      {
        onchange: () => {
          chosen = list.value;
          draw();
          body.querySelector('select').focus();
        }
      }
    );
    const name = h('input', { type: 'text', autocomplete: 'off', maxlength: '80', value: own?.name || '' });
    const shared = h('input', { type: 'checkbox', checked: Boolean(own?.shared) });
    const typed = (query) => ({ name: name.value, query, shared: shared.checked });
    fill(
      body,
      h(
        'div',
        { class: 'vst-fields' },
        filters.length ? field(t('saved.list'), list, 'saved') : h('p', { class: 'vst-soft' }, t('saved.none')),
        field(t('saved.name'), name, 'savedName'),
        h('label', { class: 'vst-check' }, shared, t('saved.share'))
      ),
      h(
        'p',
        { class: 'vst-buttons' },
        one
          ? h('button', { type: 'button', class: 'vst-button', onclick: () => open(values(one)) }, t('saved.open'))
          : null,
        action(t('saved.new'), async () => {
          const made = await change('POST', ['filters'], typed(current().slice(1)));
          chosen = String(made.id);
          await load();
        }),
        own
          ? action(t('saved.change'), async () => {
              await change('PUT', ['filters', own.id], typed(own.query));
              await load();
            })
          : null,
        own
          ? action(t('saved.delete'), async () => {
              await change('DELETE', ['filters', own.id]);
              chosen = '';
              await load();
            })
          : null
      )
    );
  }

  load();
  return {
    element,
    dispose() {
      stopped = true;
    }
  };
}
