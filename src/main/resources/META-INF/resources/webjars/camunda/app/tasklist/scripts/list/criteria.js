/*
 * By what tasks are looked for: what this product knows, in plain words. Free text is looked for everywhere: number, title,
 * service or resource, step, person.
 */
import { said } from '../../../../../js/camunda-language.js';
import { bundled } from '../bundle.js';

const OFFERED = 23972;

const has = { key: 'Like', value: said('satur', 'has') };
const days = [
  { key: 'Before', value: said('līdz', 'until') },
  { key: 'After', value: said('no', 'from') }
];

function words(key, latvian, english) {
  return { id: { key, value: said(latvian, english) }, operators: [has], enforceString: true };
}

function day(key, latvian, english) {
  return { id: { key, value: said(latvian, english) }, operators: days, allowDates: true, enforceDates: true };
}

/** Instead of the thirty-one that Tasklist offers, among them nine of a notation that nobody here uses. */
export function offerCriteria() {
  const number = words('processInstanceBusinessKey', 'Numurs', 'Number');
  number.operators = [has, { key: 'eq', value: '=' }];
  bundled(OFFERED).types.splice(
    0,
    Infinity,
    { ...words('caseText', 'Teksts', 'Text'), default: true },
    number,
    words('caseTitle', 'Nosaukums', 'Title'),
    words('caseSubject', 'Pakalpojums vai resurss', 'Service or resource'),
    words('caseStep', 'Solis', 'Step'),
    words('casePerson', 'Persona', 'Person'),
    day('due', 'Termiņš', 'Due'),
    day('created', 'Saņemts', 'Received')
  );
}
