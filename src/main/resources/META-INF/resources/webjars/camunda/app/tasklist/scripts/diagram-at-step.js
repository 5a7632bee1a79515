/*
 * The diagram beside a task opens at the task's step, in a size in which it can be read; Tasklist itself fits the whole
 * process into the little place that there is.
 */
import { whenPageChanges } from '../../../../js/page-changes.js';

const shown = new WeakSet();

function show(step) {
  const scope = window.angular.element(step.closest('.diagram-pane')).isolateScope();
  const viewer = scope?.control?.getViewer();
  if (!viewer) {
    return;
  }
  shown.add(step);
  const { x, y, width, height } = viewer.get('elementRegistry').get(step.getAttribute('data-element-id'));
  const canvas = viewer.get('canvas');
  const { outer } = canvas.viewbox();
  canvas.viewbox({
    x: x + width / 2 - outer.width / 2,
    y: y + height / 2 - outer.height / 2,
    width: outer.width,
    height: outer.height
  });
}

whenPageChanges(() => {
  const step = document.querySelector('.task-details .diagram-pane .djs-element.highlight');
  if (step && !shown.has(step)) {
    show(step);
  }
}, ['class']);

export default { id: 'diagram-at-step', pluginPoint: 'tasklist.task.action', render: () => {} };
