// Custom script of the Camunda web applications (each one's scripts/config.js names it). They have a login form of
// their own, which is closed here: whoever has logged out, or whose session has run out, goes to the one login page.
// Loaded with a version in its name, because the applications ask for it by the engine's version only.

const root = new URL(document.baseURI).pathname.split('/camunda/')[0];
let loggingOut = false;

document.addEventListener(
  'click',
  (event) => {
    loggingOut = loggingOut || Boolean(event.target.closest('.logout'));
  },
  true
);

function leaveWhenLoggedOut() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(`${root}/ieiet?${loggingOut ? 'izgaja' : 'beidzies'}`);
  }
}

window.addEventListener('hashchange', leaveWhenLoggedOut);
leaveWhenLoggedOut();

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.session', pluginPoint: 'saimnieks.session', priority: 0, render() {} };
