/* The checker itself is tried on small drawings that are wrong in one way each. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CHECK = join(dirname(fileURLToPath(import.meta.url)), 'check.js');

const good = {
  gateway: 'Vai izmaiņu pieņem?',
  answer: 'Jā',
  second: { x: 300, y: 0 },
  third: { x: 300, y: 200 },
  lane: { x: 0, y: -50, width: 500, height: 400 },
  label: { x: 180, y: 20 },
  line: '<di:waypoint x="150" y="40"/><di:waypoint x="300" y="40"/>'
};

function bounds(box) {
  return Object.entries(box)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

function model({ gateway, answer, second, third, line, lane, label }) {
  const box = (id, { x, y }) => `<bpmndi:BPMNShape id="S_${id}" bpmnElement="${id}">
    <dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="t">
  <process id="P">
    <laneSet id="LS"><lane id="Lane" name="Vadītājs"/></laneSet>
    <exclusiveGateway id="Gateway" name="${gateway}"><outgoing>F1</outgoing><outgoing>F2</outgoing></exclusiveGateway>
    <task id="Second" name="Otrais"><incoming>F1</incoming></task>
    <task id="Third" name="Trešais"><incoming>F2</incoming></task>
    <sequenceFlow id="F1" name="${answer}" sourceRef="Gateway" targetRef="Second"/>
    <sequenceFlow id="F2" name="Nē" sourceRef="Gateway" targetRef="Third"/>
  </process>
  <bpmndi:BPMNDiagram id="DD"><bpmndi:BPMNPlane id="PL" bpmnElement="P">
    ${box('Gateway', { x: 50, y: 0 })}${box('Second', second)}${box('Third', third)}
    <bpmndi:BPMNShape id="S_Lane" bpmnElement="Lane"><dc:Bounds ${bounds(lane)}/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="E1" bpmnElement="F1">${line}
      <bpmndi:BPMNLabel><dc:Bounds ${bounds({ ...label, width: 40, height: 14 })}/></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="E2" bpmnElement="F2"><di:waypoint x="100" y="80"/><di:waypoint x="100" y="240"/><di:waypoint x="300" y="240"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
}

function check(changed) {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  try {
    writeFileSync(join(folder, 'm.bpmn'), model({ ...good, ...changed }));
    return { code: 0, out: execFileSync(process.execPath, [CHECK, folder], { encoding: 'utf8' }) };
  } catch (e) {
    return { code: e.status, out: e.stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refuses(changed, words) {
  const { code, out } = check(changed);
  assert.equal(code, 1, out);
  assert.match(out, words);
}

test('a clean drawing passes', () => assert.equal(check({}).code, 0));
test('nodes on each other', () => refuses({ third: { x: 320, y: 20 } }, /on each other/));
test('a slanted flow', () =>
  refuses({ line: '<di:waypoint x="150" y="40"/><di:waypoint x="300" y="60"/>' }, /slanted/));
test('a flow through a node', () =>
  refuses(
    {
      line:
        '<di:waypoint x="150" y="40"/><di:waypoint x="200" y="40"/><di:waypoint x="200" y="220"/>' +
        '<di:waypoint x="500" y="220"/><di:waypoint x="500" y="40"/><di:waypoint x="400" y="40"/>'
    },
    /runs through “Trešais”/
  ));
test('flows that cross', () =>
  refuses(
    {
      line:
        '<di:waypoint x="150" y="40"/><di:waypoint x="200" y="40"/><di:waypoint x="200" y="300"/>' +
        '<di:waypoint x="450" y="300"/><di:waypoint x="450" y="40"/><di:waypoint x="400" y="40"/>'
    },
    /crossing/
  ));
test('a label on the border of a lane', () =>
  refuses({ lane: { x: 0, y: 27, width: 500, height: 400 } }, /border of “Vadītājs”/));
test('a label on a node', () => refuses({ label: { x: 320, y: 20 } }, /lies on “Otrais”/));
test('a plane wider than a screen', () => refuses({ third: { x: 1900, y: 200 } }, /pixels wide/));
test('a decision without its question', () => refuses({ gateway: '' }, /without a question/));
test('an answer without a name', () => refuses({ answer: '' }, /answer without a name/));
