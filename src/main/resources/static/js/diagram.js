// A process model drawn in a box, a plane at a time; what a page marks on it is the page's own.

/**
 * Draws the model. `paint(drawing)` marks the open plane, each time one opens; `choose(plane)` is called when a person
 * opens a closed step, `words.open` says what its button does, `words.all` names the plane of the whole process.
 */
export async function draw(box, address, words, { paint, choose }) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  const viewer = new window.BpmnJS({ container: box });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
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
      name: (i && shows.name) || words.all,
      shown: new Set(plane.planeElement.map((part) => part.bpmnElement?.id))
    };
  });
  const drawing = {
    canvas,
    elements,
    overlays,
    planes,
    plane: planes[0],
    zoom: {
      all: () => canvas.zoom('fit-viewport', 'auto'),
      in: () => canvas.zoom(canvas.zoom() * 1.3),
      out: () => canvas.zoom(canvas.zoom() / 1.3)
    },
    async open(next) {
      if (next !== drawing.plane) {
        await viewer.open(next.id);
        drawing.plane = next;
        mark();
      }
      drawing.zoom.all();
    },
    /** Brings an element of the open plane into the middle, at its own size. */
    center(id) {
      const shape = elements.get(id);
      const [first] = shape.waypoints ?? [shape];
      const middle = shape.waypoints ? first : { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
      const width = box.clientWidth / 0.9;
      const height = box.clientHeight / 0.9;
      canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
    }
  };

  function mark() {
    paint(drawing);
    planes.filter((one) => one !== drawing.plane && elements.get(one.of)).forEach(offer);
  }

  // a closed step is opened by a button on its corner
  function offer(inside) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plane-open';
    button.textContent = '↘';
    button.title = `${words.open}: ${inside.name}`;
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => choose(inside));
    overlays.add(inside.of, { position: { bottom: 12, right: 14 }, html: button });
  }

  mark();
  drawing.zoom.all();
  return drawing;
}
