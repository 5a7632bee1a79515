/*
 * Tasklist takes a form with a list of rows for faulty as soon as a row has been touched: the forms' viewer keeps an
 * empty note of "no errors" for the row, Tasklist counts notes, and the button that completes the task stays locked. Here
 * the button is unlocked when no field of such a form shows an error. Pressing it checks the whole form again.
 */

const PAUSE = 5000; // milliseconds in which a pressed button is not unlocked again

let pressedAt = 0;

function completeButton() {
  return document.querySelector('button[ng-click="complete()"]');
}

function unlock() {
  const form = document.querySelector('.task-details .fjs-form');
  const button = completeButton();
  const locked = form && button && button.disabled;
  if (!locked || !form.querySelector('.fjs-repeat-render-footer') || Date.now() - pressedAt < PAUSE) {
    return;
  }
  if (!form.querySelector('.fjs-form-field-error, .fjs-disabled, input:disabled')) {
    button.disabled = false;
  }
}

document.addEventListener(
  'click',
  (event) => {
    const button = completeButton();
    if (button && button.contains(event.target) && document.querySelector('.fjs-repeat-render-footer')) {
      pressedAt = Date.now();
      setTimeout(() => {
        button.disabled = true;
      }); // after Tasklist has taken the press, so that there is no second one
      setTimeout(unlock, PAUSE + 100);
    }
  },
  true
);

new MutationObserver(unlock).observe(document.body, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['disabled']
});

export default { id: 'form-lists', pluginPoint: 'tasklist.task.action', render: () => {} };
