/*
 * Fields that keep what was typed. The viewer's own number field drops keys ("2,5" becomes 25) and shows a decimal point;
 * its dates and times turn what they cannot read into another day or into nothing, and round minutes. Here the text
 * stays as it was typed, and what is wrong with it is said.
 */

import { readDay, readNumber, shownNumber, wrongDay, wrongNumber, wrongTime } from '../../../../../js/typed.js';
import { Datetime, Description, Errors, Label, Numberfield, jsx, jsxs } from './viewer.js';

/** A field's place in the form: in a list there is one in each row. */
function place({ id, indexes }) {
  return [id, ...Object.values(indexes || {})].join(' ');
}

function group(adornment, side) {
  return (
    adornment &&
    jsx('span', {
      class: `fjs-input-adornment border-${side === 'left' ? 'right' : 'left'} border-radius-${side}`,
      children: jsx('span', { class: 'fjs-input-adornment-text', children: adornment })
    })
  );
}

function numberField(typed) {
  function Field(props) {
    const { disabled, readonly, domId, errors = [], field, fieldInstance, value } = props;
    const here = place(fieldInstance);
    const { text = '' } = typed.get(here) || {};
    const same = readNumber(text) === (value ?? null);
    const look = `${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}`;
    const onInput = (event) => {
      const written = event.target.value;
      typed.set(here, { text: written, wrong: wrongNumber(written) });
      const number = readNumber(written);
      props.onChange({ value: number !== null && field.serializeToString ? String(number) : number });
    };
    return jsxs('div', {
      class: `fjs-form-field fjs-form-field-number${errors.length ? ' fjs-has-errors' : ''}${look}`,
      children: [
        jsx(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
        jsxs('div', {
          class: `fjs-input-group${look}${errors.length ? ' hasErrors' : ''}`,
          children: [
            group(field.appearance?.prefixAdorner, 'left'),
            jsx('input', {
              id: domId,
              class: 'fjs-input',
              type: 'text',
              inputMode: 'decimal',
              autoComplete: 'off',
              disabled,
              readOnly: readonly,
              value: same ? text : shownNumber(value, field.decimalDigits),
              onInput,
              onBlur: () => props.onBlur?.(),
              onFocus: () => props.onFocus?.(),
              required: field.validate?.required,
              'aria-invalid': errors.length > 0,
              'aria-describedby': `${domId}-description ${domId}-error-message`
            }),
            group(field.appearance?.suffixAdorner, 'right')
          ]
        }),
        jsx(Description, { id: `${domId}-description`, description: field.description }),
        jsx(Errors, { id: `${domId}-error-message`, errors })
      ]
    });
  }
  Field.config = Numberfield.config;
  return Field;
}

function dateField(typed) {
  const exact = new WeakMap();
  const toTheMinute = (field) => {
    if (!exact.has(field)) {
      exact.set(field, { ...field, timeInterval: 1, use24h: true });
    }
    return exact.get(field);
  };

  function Field(props) {
    const here = place(props.fieldInstance);
    const parts = { [`${props.domId}-date`]: wrongDay, [`${props.domId}-time`]: wrongTime };

    // before the viewer reads the text: a day is written in full for it, and what is no day or time it does not get
    const read = (event) => {
      const input = event.target;
      const wrongPart = parts[input.id];
      if (!wrongPart || (event.type === 'keydown' && !(event.key === 'Enter' && event.isTrusted))) {
        return; // the viewer itself presses Enter whenever a field is left
      }
      const text = input.value;
      const wrong = wrongPart(text);
      const { [input.id]: before, ...others } = typed.get(here)?.parts || {};
      if (before && !before.retyped && text === '') {
        return; // it was emptied here, not by a person
      }
      if (wrong) {
        typed.set(here, { parts: { ...others, [input.id]: { text, wrong } } });
        input.value = '';
        props.onChange({ value: null });
        return;
      }
      typed.set(here, { parts: others });
      if (before) {
        props.onChange({ value: props.value });
      }
      if (wrongPart === wrongDay && text.trim()) {
        input.value = readDay(text);
      }
    };
    const retype = ({ target, isTrusted }) => {
      const part = typed.get(here)?.parts?.[target.id];
      if (part && isTrusted) {
        part.retyped = true;
      }
    };
    if (props.value && Object.keys(typed.get(here)?.parts || {}).length) {
      typed.delete(here); // another one was chosen in the calendar
      window.queueMicrotask(() => props.onChange({ value: props.value }));
    }
    showWrong(() => typed.get(here)?.parts || {});
    return jsx('div', {
      onBlurCapture: read,
      onKeyDownCapture: read,
      onInputCapture: retype,
      children: jsx(Datetime, { ...props, field: toTheMinute(props.field) })
    });
  }
  Field.config = Datetime.config;
  return Field;
}

/** What could not be read stands in its field for as long as it is wrong; the viewer empties the field some moments later. */
function showWrong(parts) {
  Object.keys(parts()).forEach((id) =>
    window.setTimeout(() => {
      const input = document.getElementById(id);
      const wrong = parts()[id];
      if (input && wrong && input !== document.activeElement) {
        input.value = wrong.text;
      }
    }, 100)
  );
}

function wrongs({ wrong, parts = {} } = {}) {
  return wrong ? [wrong] : Object.values(parts).map((part) => part.wrong);
}

const kept = new WeakMap();

/** Gives a form fields that keep what was typed; called again, it forgets what was typed before. */
export function keepTyped(form) {
  if (kept.has(form)) {
    kept.get(form).clear();
    return;
  }
  const typed = new Map();
  kept.set(form, typed);
  const fields = form.get('formFields');
  fields.register('number', numberField(typed));
  fields.register('datetime', dateField(typed));
  const validator = form.get('validator');
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const wrong = wrongs(typed.get(place(instance)));
    return wrong.length ? wrong : validate(instance, value);
  };
}

function noteOf({ id, indexes }, errors) {
  return Object.values(indexes || {}).reduce((notes, row) => notes?.[row], errors[id]);
}

/**
 * The viewer keeps a note of "no errors" for each row of a list that has been touched, and notes of rows and fields that
 * are not there any more; Tasklist, which counts notes, would not let such a form be sent.
 */
export function countOnlyErrors(form) {
  form.on('changed', 2000, ({ errors }) => {
    const fields = form.get('formFieldInstanceRegistry').getAllKeyed();
    const isWrong = (id) => fields.some((field) => field.id === id && noteOf(field, errors)?.length);
    Object.keys(errors)
      .filter((id) => !isWrong(id))
      .forEach((id) => delete errors[id]);
  });
}
