// Draws the model of a case and the way it took, a plane at a time. Without scripts the way is there in words.
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
  const chooser = document.querySelector('[data-planes]');
  const planes = viewer.getDefinitions().diagrams.map(({ id, plane }, i) => {
    const shows = plane.bpmnElement;
    if (shows.$type === 'bpmn:SubProcess') {
      // this bpmn-js opens planes of processes only
      const { flowElements, artifacts } = shows;
      plane.bpmnElement = viewer.get('moddle').create('bpmn:Process', { id: shows.id, flowElements, artifacts });
    }
    return {
      id,
      of: shows.id,
      name: (i && shows.name) || chooser.dataset.planes,
      shown: new Set(plane.planeElement.map((part) => part.bpmnElement?.id))
    };
  });
  let plane = planes[0];

  planes.forEach((one) => chooser.add(new Option(one.name, one.id)));
  chooser.addEventListener('change', () => open(planes.find((one) => one.id === chooser.value)));
  chooser.closest('label').hidden = planes.length < 2;

  async function open(next) {
    if (next !== plane) {
      await viewer.open(next.id);
      plane = next;
      chooser.value = next.id;
      paint();
    }
    views.all();
  }

  function paint() {
    for (const step of way.elements) {
      const shape = elements.get(step.id);
      if (!shape) {
        continue;
      }
      canvas.addMarker(step.id, `way-${step.state}`);
      if (shape.type === 'bpmn:SubProcess' && !shape.collapsed) {
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
    planes.filter((one) => one !== plane && elements.get(one.of)).forEach(offer);
  }

  // a closed step is opened by a button on its corner
  function offer(inside) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'way-open';
    button.textContent = '↘';
    button.title = `${chooser.dataset.open}: ${inside.name}`;
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => open(inside));
    overlays.add(inside.of, { position: { bottom: 12, right: 14 }, html: button });
  }

  const last =
    way.elements.filter((step) => step.state === 'active').findLast(drawnAlone) || way.elements.findLast(drawnAlone);
  const views = {
    all: () => canvas.zoom('fit-viewport', 'auto'),
    in: () => canvas.zoom(canvas.zoom() * 1.3),
    out: () => canvas.zoom(canvas.zoom() / 1.3),
    now: async () => {
      if (!last) {
        return;
      }
      await open(planes.find((one) => one.shown.has(last.id)));
      const shape = elements.get(last.id);
      const width = box.clientWidth / 0.9;
      const height = box.clientHeight / 0.9;
      canvas.viewbox({
        x: shape.x + shape.width / 2 - width / 2,
        y: shape.y + shape.height / 2 - height / 2,
        width,
        height
      });
    }
  };

  // not the step around it, which has a plane of its own
  function drawnAlone(step) {
    return planes.some((one) => one.shown.has(step.id)) && !planes.some((one) => one.of === step.id);
  }

  document.querySelectorAll('[data-zoom]').forEach((button) => {
    button.addEventListener('click', () => views[button.dataset.zoom]());
  });
  paint();
  views.all();
});
