/*
 * Sections of a long form: what stands under a bold heading folds away and back. What is folded is still sent, and a field
 * that is gone to unfolds its section.
 */

const LONG = 12; // components of a form from which on it is worth folding

function rowsOf(container) {
  return [...(container.querySelector('.fjs-vertical-layout')?.children || [])];
}

function headingOf(row) {
  const text = row.querySelector(':scope > .fjs-layout-column > .fjs-element > .fjs-form-field-text');
  const strong = text?.querySelector('strong');
  return strong && text.textContent.trim().startsWith(strong.textContent.trim()) ? strong : null;
}

function button(strong) {
  const inside = strong.querySelector('button');
  if (inside) {
    return inside;
  }
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'form-section';
  made.append(...strong.childNodes);
  made.setAttribute('aria-expanded', 'true');
  strong.append(made);
  return made;
}

function fold(container) {
  let heading = null;
  rowsOf(container).forEach((row) => {
    const strong = headingOf(row);
    heading = strong ? button(strong) : heading;
    row.classList.toggle('folded', !strong && heading?.getAttribute('aria-expanded') === 'false');
  });
}

function open(heading, expanded, container) {
  heading.setAttribute('aria-expanded', String(expanded));
  fold(container);
}

/** Lets the sections of this form fold, where it is long. */
export function foldSections(form, schema) {
  if (schema.components.length < LONG) {
    return;
  }
  const container = form._container;
  const again = () => window.requestAnimationFrame(() => fold(container));
  ['form.init', 'import.done', 'changed'].forEach((event) => form.on(event, again));
  container.addEventListener('click', (event) => {
    const heading = event.target.closest?.('.form-section');
    if (heading) {
      open(heading, heading.getAttribute('aria-expanded') === 'false', container);
    }
  });
}

/** Shows the section of a field. */
export function unfold(field) {
  let row = field.closest('.folded');
  const container = row?.closest('.fjs-container');
  while (row && !row.querySelector('.form-section')) {
    row = row.previousElementSibling;
  }
  if (row) {
    open(row.querySelector('.form-section'), true, container);
  }
}
