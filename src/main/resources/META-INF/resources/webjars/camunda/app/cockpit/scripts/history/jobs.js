/*
 * Evidence files of a whole selection: prepared by the server in the background, looked at until they are ready.
 */
import { fill, h, refill } from './dom.js';
import { address, change, get } from './api.js';
import { moment, number, size } from './format.js';
import { count, t } from './words.js';
import { action, announcer, problem } from './parts.js';

const PAUSE = 2000;

/** The person's jobs; nothing is seen while there are none. */
export function evidenceJobs() {
  const live = announcer();
  const list = h('ul', { class: 'vst-jobs' });
  const trouble = h('div', {});
  const element = h(
    'section',
    { class: 'vst-card', 'aria-label': t('jobs.title'), hidden: true },
    h('h2', {}, t('jobs.title')),
    live.element,
    trouble,
    list
  );
  let timer = 0;
  let stopped = false;
  let shown = new Map();

  async function look() {
    window.clearTimeout(timer);
    try {
      const jobs = await get(['evidence-jobs']);
      if (!stopped) {
        show(Array.isArray(jobs) ? jobs : jobs.jobs || []);
      }
    } catch (failure) {
      // whoever may not have evidence files simply sees none
      if (!stopped && shown.size) {
        fill(trouble, problem(failure, look));
      }
    }
  }

  function show(jobs) {
    fill(trouble);
    element.hidden = !jobs.length;
    const now = new Map(jobs.map((job) => [job.id, job]));
    shown.forEach((item, id) => now.has(id) || item.element.remove());
    const kept = new Map();
    jobs.forEach((job) => {
      const item = shown.get(job.id);
      if (item && item.seen === JSON.stringify(job)) {
        kept.set(job.id, item);
      } else {
        kept.set(job.id, { element: one(job), seen: JSON.stringify(job) });
        if (item && busy(item.job) && !busy(job)) {
          live.say(job.stateLabel || job.state);
        }
      }
      kept.get(job.id).job = job;
    });
    shown = kept;
    refill(
      list,
      [...kept.values()].map((item) => item.element)
    );
    if (jobs.some(busy)) {
      timer = window.setTimeout(look, PAUSE);
    }
  }

  function busy(job) {
    return !job.finishedAt;
  }

  function one(job) {
    const all = Math.max(job.total || 0, 1);
    return h(
      'li',
      {},
      h(
        'div',
        { class: 'vst-line' },
        h('strong', {}, job.stateLabel || job.state),
        h('span', {}, t('jobs.progress', { done: number(job.done), total: number(job.total) })),
        job.failed ? h('span', { class: 'vst-badge vst-bad' }, count('jobs.failed', job.failed)) : null,
        h('span', { class: 'vst-soft' }, moment(job.createdAt), job.size ? `, ${size(job.size)}` : ''),
        busy(job) ? h('progress', { max: String(all), value: job.done || 0, 'aria-label': t('jobs.title') }) : null,
        ready(job)
          ? h(
              'a',
              {
                class: 'vst-button',
                href: address(['evidence-jobs', job.id, 'file']),
                download: '',
                'data-focus': `file-${job.id}`
              },
              t('jobs.download')
            )
          : null,
        busy(job) || ready(job)
          ? action(
              busy(job) ? t('jobs.stop') : t('jobs.delete'),
              async () => {
                await change('DELETE', ['evidence-jobs', job.id]);
                look();
              },
              { 'data-focus': `delete-${job.id}` }
            )
          : null
      ),
      job.error ? h('p', { class: 'vst-wrong' }, job.error) : null
    );
  }

  function ready(job) {
    return Boolean(job.finishedAt) && job.size > 0 && job.state !== 'REMOVED';
  }

  look();
  return {
    element,
    /** Begins a job for a filter; answers what to say. */
    async prepare(filter, total) {
      await change('POST', ['evidence-jobs'], filter);
      await look();
      element.scrollIntoView({ block: 'nearest' });
      return count('jobs.begun', total);
    },
    dispose() {
      stopped = true;
      window.clearTimeout(timer);
    }
  };
}
