/*
 * The story of a case, one line a thing that happened; by kind, person, step and words.
 */
import { field, fill, foldable, h, facts, select } from './dom.js';
import { date, duration, signed, time, toTheSecond } from './format.js';
import { count, t } from './words.js';
import { announcer, empty } from './parts.js';

const PAGE = 300;

/** file: a CaseReport; seen(stepId) is called by whoever wants a step shown on the diagram. */
export function timelineView(file, seen) {
  const all = file.timeline || [];
  const kinds = [...new Map(all.map((one) => [one.kind, one.kindLabel || one.kind]))];
  const people = [...new Map(all.filter((one) => one.user).map((one) => [one.user, one.userName || one.user]))].sort(
    (a, b) => a[1].localeCompare(b[1], 'lv')
  );
  const off = new Set();
  let step = null;
  let newest = false;
  let room = PAGE;

  const live = announcer();
  const chips = h(
    'div',
    { class: 'vst-chips', role: 'group', 'aria-label': t('timeline.kinds') },
    kinds.map(([kind, label]) =>
      h(
        'button',
        {
          type: 'button',
          class: `vst-chip vst-kind-${kind}`,
          'aria-pressed': 'true',
          onclick: (event) => toggle(kind, event.currentTarget)
        },
        label,
        ' ',
        h('span', { class: 'vst-n' }, String(all.filter((one) => one.kind === kind).length))
      )
    )
  );
  const person = select([['', t('any')], ...people], '', { onchange: draw });
  const text = h('input', { type: 'search', autocomplete: 'off', oninput: draw });
  const order = h('button', { type: 'button', class: 'vst-button', onclick: turn }, t('timeline.newest'));
  const stepNote = h('p', { class: 'vst-line' });
  const found = h('p', { class: 'vst-soft' });
  const list = h('div', { class: 'vst-timeline' });
  const element = h(
    'section',
    { 'aria-label': t('timeline.title') },
    h('h2', {}, t('timeline.title')),
    chips,
    h(
      'div',
      { class: 'vst-fields' },
      field(t('timeline.person'), person, 'person'),
      field(t('timeline.text'), text, 'text', { class: 'vst-field vst-wide' }),
      h('div', { class: 'vst-field' }, order)
    ),
    stepNote,
    found,
    live.element,
    list
  );

  function toggle(kind, chip) {
    if (off.has(kind)) {
      off.delete(kind);
    } else {
      off.add(kind);
    }
    chip.setAttribute('aria-pressed', String(!off.has(kind)));
    draw();
  }

  function turn() {
    newest = !newest;
    fill(order, newest ? t('timeline.oldest') : t('timeline.newest'));
    draw();
  }

  function fits(one) {
    const words = text.value.trim().toLocaleLowerCase('lv');
    return (
      !off.has(one.kind) &&
      (!person.value || one.user === person.value) &&
      (!step || one.stepId === step.id || step.inside.includes(one.stepId)) &&
      (!words ||
        [
          one.text,
          one.step,
          one.userName,
          one.kindLabel,
          ...(one.details || []).flatMap((d) => [d.label, d.value])
        ].some((part) =>
          String(part || '')
            .toLocaleLowerCase('lv')
            .includes(words)
        ))
    );
  }

  function draw() {
    const some = all.filter(fits);
    const sorted = newest ? [...some].reverse() : some;
    const words =
      some.length === all.length
        ? count('timeline.n', all.length)
        : t('timeline.some', { some: some.length, all: all.length });
    fill(found, words);
    live.say(words);
    fill(
      stepNote,
      step
        ? [
            t('timeline.step', { step: step.name }),
            h(
              'button',
              {
                type: 'button',
                class: 'vst-button',
                onclick: () => {
                  showStep(null);
                  seen?.(null);
                }
              },
              t('timeline.allSteps')
            )
          ]
        : null
    );
    const days = [];
    sorted.slice(0, room).forEach((one) => {
      const day = date(one.at);
      if (!days.length || days[days.length - 1].day !== day) {
        days.push({ day, moments: [] });
      }
      days[days.length - 1].moments.push(one);
    });
    fill(
      list,
      days.length
        ? days.map(({ day, moments }) => [h('h3', {}, day), h('ol', {}, moments.map(line))])
        : empty(t('timeline.none'), t('timeline.none.hint')),
      sorted.length > room
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
            t('timeline.more')
          )
        : null
    );
  }

  function line(one) {
    const who = one.userName || one.user;
    const known = (one.details || []).filter((detail) => detail.value);
    return h(
      'li',
      { class: `vst-moment vst-kind-${one.kind}` },
      h('time', { datetime: one.at, title: toTheSecond(one.at) }, time(one.at, true)),
      h(
        'div',
        {},
        h(
          'p',
          { class: 'vst-said' },
          h('span', { class: `vst-chip vst-kind-${one.kind}` }, one.kindLabel || one.kind),
          ' ',
          one.text
        ),
        h(
          'p',
          { class: 'vst-soft' },
          [
            who && one.text.includes(who) ? one.user : signed(one) || t('system'),
            one.step && one.stepId
              ? h(
                  'button',
                  {
                    type: 'button',
                    class: 'vst-link',
                    title: t('timeline.showStep'),
                    onclick: () => {
                      showStep({ id: one.stepId, name: one.step, inside: [] });
                      seen?.(one.stepId);
                    }
                  },
                  one.step
                )
              : one.step,
            one.until
              ? t('timeline.until', {
                  at: toTheSecond(one.until),
                  took: duration(new Date(one.until) - new Date(one.at))
                })
              : null
          ]
            .filter(Boolean)
            .flatMap((part, i) => (i ? [' · ', part] : [part]))
        ),
        known.length
          ? foldable(
              t('timeline.details'),
              () => facts(known.map((detail) => [detail.label, h('span', { class: 'vst-text' }, detail.value)])),
              { open: false }
            )
          : null
      )
    );
  }

  function showStep(next) {
    step = next;
    draw();
  }

  draw();
  return {
    element,
    /** Only what happened at a step and inside it; null for everything. */
    step(id, inside = []) {
      const name =
        id &&
        (all.find((one) => one.stepId === id)?.step || file.path?.elements.find((one) => one.id === id)?.name || id);
      showStep(id ? { id, name, inside } : null);
    }
  };
}
