/*
 * What Tasklist has around a form: the task, the buttons, the messages in the corner.
 */

export const ROOT = document
  .querySelector('base')
  .getAttribute('app-root')
  .replace(/\/camunda$/, '');

/** The task whose form this is; null where it starts a process, or another task has been opened meanwhile. */
export function taskOf(container) {
  const opened = new URLSearchParams(window.location.hash.split('?')[1]).get('task');
  const place = container.closest('.task-details');
  const form = place && window.angular.element(container.parentNode).controller('camTasklistForm');
  return form && form.getParams().taskId === opened ? opened : null;
}

/** The place over the buttons of a form, for one more element; it goes with the form. */
export function overButtons(container, element) {
  const buttons = container.closest('[tasklist-form], form, .task-details')?.querySelector('.form-actions');
  if (buttons && element.nextElementSibling !== buttons) {
    buttons.before(element);
  }
}

/** An element with a class and what is in it. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** A button that looks like a link. */
export function link(words, onPress) {
  const button = make('button', 'btn-link', words);
  button.type = 'button';
  button.addEventListener('click', onPress);
  return button;
}

function messages() {
  return window.angular.element(document.body).injector().get('Notifications');
}

/** What was said of the last try is not true any more. */
export function forgetMessages() {
  window.angular
    .element(document.body)
    .scope()
    .$evalAsync(() => messages().clearAll());
}

/** Says in the corner what has been done; it goes away by itself. */
export function say(status, message) {
  window.angular
    .element(document.body)
    .scope()
    .$evalAsync(() => messages().addMessage({ status, message, type: 'success', duration: 8000 }));
}

/**
 * Whenever an answer to the sending of a form has come.
 *
 * @param heard is given whether it was taken, and the fields that the server named, each with its sentence
 */
export function afterSending(heard) {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...others) {
    if (/\/submit-form$/.test(url)) {
      this.addEventListener('load', () => heard(this.status < 300, fieldsOf(this.responseText)));
    }
    return open.call(this, method, url, ...others);
  };
}

function fieldsOf(text) {
  try {
    return JSON.parse(text).fields || {};
  } catch {
    return {};
  }
}
