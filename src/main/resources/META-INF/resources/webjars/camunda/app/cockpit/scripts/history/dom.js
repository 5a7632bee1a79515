/*
 * Elements without a framework. Data only ever becomes text nodes and attributes, never markup.
 */

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'selected', 'open', 'indeterminate']);

/** An element: h('a', { class: 'x', href: '#', onclick: go }, 'text', other). Empty children are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  assign(element, attributes);
  element.append(...nodes(children));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for pictures. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...nodes(children));
  return element;
}

function assign(element, attributes) {
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (name.startsWith('on') && typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
      element[name] = value;
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== '');
}

/** Puts other children into an element. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/**
 * The same, but focus goes on where it was: to the element with the same data-focus, or to the first heading when that
 * is gone.
 */
export function refill(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.focus || '' : null;
  fill(element, ...children);
  if (focused !== null) {
    const same = focused && element.querySelector(`[data-focus="${CSS.escape(focused)}"]:not(:disabled)`);
    const next = same || element.querySelector('h2');
    if (next && !same) {
      next.tabIndex = -1;
    }
    next?.focus({ preventScroll: true });
  }
}

let last = 0;

/** An id that no other element has. */
export function newId(prefix) {
  last += 1;
  return `vst-${prefix}-${last}`;
}

/** A labelled field; the control gets its id and name. */
export function field(label, control, name, attributes = {}) {
  const id = newId(name);
  control.id = id;
  control.name = name;
  return h('div', { class: 'vst-field', ...attributes }, h('label', { for: id }, label), control);
}

/**
 * A field for a day as people here write it, whatever the language of the browser.
 * value: as it is shown, 21.11.2026.
 */
export function dayInput(value) {
  return h('input', {
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '12',
    placeholder: document.documentElement.lang === 'en' ? 'dd.mm.yyyy.' : 'dd.mm.gggg.',
    value
  });
}

/** A select; options are [value, words] pairs. */
export function select(options, value = '', attributes = {}) {
  const element = h(
    'select',
    attributes,
    options.map(([key, words]) => h('option', { value: key }, words))
  );
  element.value = value;
  return element;
}

/** A table in a frame of its own that scrolls when there is no room, also by keyboard. */
export function table(caption, headings, rows, attributes = {}) {
  return h(
    'div',
    { class: 'vst-scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    h(
      'table',
      attributes,
      h('caption', { class: 'vst-unseen' }, caption),
      h('thead', {}, h('tr', {}, headings.map(heading))),
      h('tbody', {}, rows)
    )
  );
}

function heading(words) {
  return words instanceof Node ? words : h('th', { scope: 'col' }, words);
}

/** Facts as a list of terms; empty values are left out. */
export function facts(pairs, attributes = {}) {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return known.length
    ? h(
        'dl',
        { class: 'vst-facts', ...attributes },
        known.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))
      )
    : null;
}

/** Something that opens; what is inside is made when it is opened first. */
export function foldable(summary, make, attributes = {}) {
  const element = h('details', attributes, h('summary', {}, summary));
  element.addEventListener('toggle', () => {
    if (element.open && !element.made) {
      element.made = true;
      element.append(...nodes([make()]));
    }
  });
  return element;
}

/**
 * Tabs as the ARIA practices describe them: arrows move, one panel is seen. Panels are made when they are seen first.
 * tabs: [{ id, label, make }]; chosen(id) hears of each change.
 */
export function tabs(name, list, current, chosen) {
  const prefix = newId('tab');
  const strip = h('div', { class: 'vst-tabs', role: 'tablist', 'aria-label': name });
  const panels = h('div', {});
  const buttons = list.map((tab) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `${prefix}-${tab.id}`,
        'aria-controls': `${prefix}-${tab.id}-panel`,
        onclick: () => show(tab.id, true),
        onkeydown: move
      },
      tab.label
    )
  );
  const parts = list.map((tab) =>
    h('div', {
      class: 'vst-panel',
      role: 'tabpanel',
      id: `${prefix}-${tab.id}-panel`,
      'aria-labelledby': `${prefix}-${tab.id}`,
      hidden: true
    })
  );
  strip.append(...buttons);
  panels.append(...parts);

  function show(id, told) {
    const at = Math.max(
      0,
      list.findIndex((tab) => tab.id === id)
    );
    buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', String(i === at));
      button.tabIndex = i === at ? 0 : -1;
      parts[i].hidden = i !== at;
    });
    if (!parts[at].childNodes.length) {
      fill(parts[at], list[at].make());
    }
    if (told && chosen) {
      chosen(list[at].id);
    }
  }

  function move(event) {
    const at = buttons.indexOf(event.currentTarget);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const button = buttons[(next + buttons.length) % buttons.length];
      // first the focus: a change of the address draws the page anew at once
      button.focus();
      button.click();
    }
  }

  show(current, false);
  return { element: h('div', {}, strip, panels), show: (id) => show(id, false) };
}
