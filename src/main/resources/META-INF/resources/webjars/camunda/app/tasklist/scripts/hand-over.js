/*
 * Who has a task, in its head: Tasklist would let type any user id there and assign it, which only fails, because a task
 * goes to people who may do it. In the place of that our own page opens, with the people by name and a reason why not.
 */

const base = document
  .querySelector('base')
  .getAttribute('app-root')
  .replace(/\/camunda$/, '');

function currentTask() {
  const match = /[?&]task=([^&]+)/.exec(window.location.hash);
  return match ? match[1] : null;
}

function holder(event) {
  return event.target instanceof Element && event.target.closest('.actors li.assignee [cam-widget-inline-field]');
}

function open(event) {
  const task = currentTask();
  if (!holder(event) || !task) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  window.open(`${base}/registri/uzdevumi/${task}/nodot`, '_blank', 'noopener');
}

document.addEventListener('click', open, true);
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      open(event);
    } else if (event.key !== 'Tab' && holder(event)) {
      event.stopImmediatePropagation();
    }
  },
  true
);

export default { id: 'hand-over', pluginPoint: 'tasklist.task.action', render: () => {} };
