// The live stream of every page: vital figures, the warning before a session ends, activity lines.
// Whatever arrives is put in place as text, never as markup.
"use strict";
{
  const indicator = document.querySelector(".vital-live");
  const idle = document.querySelector("[data-idle]");
  const csrf = document.body.dataset.csrf;

  const showLive = (state, words) => {
    if (indicator.dataset.live === state) return;
    indicator.dataset.live = state;
    indicator.querySelector("[data-live-words]").textContent = words;
  };

  const showVitals = (vitals) => {
    for (const place of document.querySelectorAll("[data-vital]")) {
      const value = vitals[place.dataset.vital];
      if (value !== undefined && place.textContent !== value) place.textContent = value;
    }
    const dot = document.querySelector("[data-door]");
    if (dot) dot.dataset.door = vitals.door;
  };

  const showSession = ({ secondsLeft }) => {
    idle.querySelector("[data-idle-left]").textContent = secondsLeft;
    if (secondsLeft <= 60 && !idle.open) idle.showModal();
    if (secondsLeft > 60 && idle.open) idle.close();
  };

  idle.querySelector("[data-idle-keep]").addEventListener("click", () => {
    fetch("/sessions/keep", { method: "POST", headers: { "Parley-Csrf": csrf } });
  });

  const stream = new EventSource("/stream");
  stream.onopen = () => showLive("on", "live");
  stream.onerror = () => showLive("off", "reconnecting");
  stream.addEventListener("vitals", (event) => { showLive("on", "live"); showVitals(JSON.parse(event.data)); });
  stream.addEventListener("session", (event) => showSession(JSON.parse(event.data)));
  stream.addEventListener("signed-out", () => { location.href = "/sign-in?ended=1"; });
  for (const kind of ["activity", "missed"]) {
    stream.addEventListener(kind, (event) => {
      document.dispatchEvent(new CustomEvent(`parley:${kind}`, { detail: JSON.parse(event.data) }));
    });
  }
  addEventListener("pagehide", () => stream.close());

  // Tables: arrow keys walk the rows, Enter opens the row's link.
  document.addEventListener("keydown", (event) => {
    const link = event.target.closest("[data-rows] tbody a");
    if (!link || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const links = [...link.closest("tbody").querySelectorAll("th a")];
    const next = links[links.indexOf(link) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  });
}
