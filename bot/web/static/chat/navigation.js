/** Which conversation is open, kept in the address so that a phone's back key works as people expect. */

const PHONE = window.matchMedia("(max-width: 600px)");
const WIDE = window.matchMedia("(min-width: 1100px)");

/** Two panes on a desk, one at a time on a phone; `onRoute(key or null)` when the address says so. */
export function createNavigation({ app, shade, casesPanel, onRoute }) {
  window.addEventListener("popstate", route);
  shade.addEventListener("click", () => showCases(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !WIDE.matches && !event.defaultPrevented) {
      showCases(false);
    }
  });
  WIDE.addEventListener("change", () => showCases(WIDE.matches));
  showCases(WIDE.matches);

  function route() {
    onRoute(keyInAddress());
  }

  function keyInAddress() {
    return decodeURIComponent(window.location.hash.slice(1)) || null;
  }

  function showCases(open) {
    app.dataset.cases = open ? "open" : "closed";
    if (open && !WIDE.matches) {
      casesPanel.querySelector("button").focus();
    }
  }

  return {
    keyInAddress,
    closeCases: () => showCases(false),
    toggleCases: () => showCases(app.dataset.cases !== "open"),
    /** After picking a case on a narrow page the message field must be in sight again. */
    leaveDrawer: () => !WIDE.matches && showCases(false),
    view: () => (PHONE.matches ? app.dataset.view : "chat"),
    setView: (view) => (app.dataset.view = view),
    open(key) {
      const address = `#${key}`;
      if (PHONE.matches && app.dataset.view === "list") {
        window.history.pushState({ fromList: true }, "", address);
      } else {
        window.history.replaceState(window.history.state, "", address);
      }
      route();
    },
    back() {
      if (window.history.state?.fromList) {
        window.history.back();
      } else {
        window.history.replaceState(null, "", window.location.pathname);
        route();
      }
    },
  };
}
