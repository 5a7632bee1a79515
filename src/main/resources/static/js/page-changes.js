/*
 * Camunda's applications draw their pages themselves and have no place for most of what we add, so that our scripts look
 * for it whenever the page has changed.
 */

/**
 * Does the work before the next drawing after a change of the page, once for many changes.
 *
 * @param attributes by whose change it is done, too
 * @return does it before the next drawing whether or not anything changes
 */
export function whenPageChanges(work, attributes = []) {
  let planned = false;
  const plan = () => {
    if (!planned) {
      planned = true;
      window.requestAnimationFrame(() => {
        planned = false;
        work();
      });
    }
  };
  new MutationObserver(plan).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    ...(attributes.length && { attributeFilter: attributes })
  });
  return plan;
}
