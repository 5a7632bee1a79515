// Draws the model of a case and the way it took. Without scripts the way is there in words.
document.addEventListener('DOMContentLoaded', async () => {
  const box = document.querySelector('.diagram[data-model]');
  if (!box || !window.BpmnJS) {
    return;
  }
  const [model, way] = await Promise.all([
    fetch(box.dataset.model).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status)))),
    fetch(box.dataset.way).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
  ]);
  box.hidden = false;
  document.querySelector('.with-script').hidden = false;
  document.querySelector('details.way').open = false;

  const viewer = new window.BpmnJS({ container: box });
  await viewer.importXML(model);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');

  for (const step of way.elements) {
    const shape = elements.get(step.id);
    if (!shape) {
      continue;
    }
    canvas.addMarker(step.id, `way-${step.state}`);
    if (shape.type === 'bpmn:SubProcess') {
      canvas.addMarker(step.id, 'way-around');
    }
    if (step.completed > 1) {
      overlays.add(step.id, {
        position: { top: -10, right: 10 },
        html: `<span class="way-count">${step.completed} ×</span>`
      });
    }
  }
  way.flows.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, 'way-taken'));

  const last =
    way.elements.filter((step) => step.state === 'active' && elements.get(step.id)).pop() ||
    way.elements.filter((step) => elements.get(step.id)).pop();
  const views = {
    all: () => canvas.zoom('fit-viewport', 'auto'),
    in: () => canvas.zoom(canvas.zoom() * 1.3),
    out: () => canvas.zoom(canvas.zoom() / 1.3),
    now: () => {
      const shape = last && elements.get(last.id);
      if (shape) {
        const width = box.clientWidth / 0.9;
        const height = box.clientHeight / 0.9;
        canvas.viewbox({
          x: shape.x + shape.width / 2 - width / 2,
          y: shape.y + shape.height / 2 - height / 2,
          width,
          height
        });
      }
    }
  };
  document.querySelectorAll('[data-zoom]').forEach((button) => {
    button.addEventListener('click', () => views[button.dataset.zoom]());
  });
  views.all();
});
