// The control room: the activity pane, the console, and the bar between them.
"use strict";

const activityPane = () => {
  const MOST = 1000;
  const list = document.querySelector("[data-activity]");
  const kinds = document.querySelector("[data-kind-filter]");
  const text = document.querySelector("[data-text-filter]");
  const pause = document.querySelector("[data-pause]");
  const count = document.querySelector("[data-activity-count]");
  let lines = [];
  let held = [];
  let last = 0;

  const fits = (line) => {
    const wanted = text.value.trim().toLowerCase();
    return (!kinds.value || line.kind === kinds.value)
      && (!wanted || `${line.text} ${line.who} ${line.detail}`.toLowerCase().includes(wanted));
  };

  const part = (tag, name, content) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = content;
    return element;
  };

  const row = (line) => {
    const item = document.createElement("li");
    item.className = "line";
    item.dataset.kind = line.kind;
    const mark = part("span", "sign", line.mark);
    mark.setAttribute("aria-hidden", "true");
    item.append(part("time", "", line.at), mark, part("span", "name", line.who),
      part("span", "what", line.text), part("span", "rest", line.detail));
    return item;
  };

  const say = () => {
    const shown = list.childElementCount;
    const parts = [lines.length ? `showing ${shown} of ${lines.length}` : "Waiting for something to happen."];
    if (held.length) parts.push(`${held.length} new while paused`);
    count.textContent = parts.join(" · ");
  };

  const stick = (change) => {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    change();
    if (atEnd) list.scrollTop = list.scrollHeight;
    say();
  };

  const add = (batch) => stick(() => {
    lines.push(...batch);
    lines = lines.slice(-MOST);
    list.append(...batch.filter(fits).map(row));
    while (list.childElementCount > MOST) list.firstElementChild.remove();
  });

  const redraw = () => {
    list.replaceChildren(...lines.filter(fits).map(row));
    list.scrollTop = list.scrollHeight;
    say();
  };

  let queue = [];
  const flush = () => {
    const batch = queue;
    queue = [];
    if (batch.length) add(batch);
  };

  document.addEventListener("parley:activity", ({ detail }) => {
    if (detail.number <= last) return; // sent again after a reconnect
    last = detail.number;
    if (pause.getAttribute("aria-pressed") === "true") {
      held.push(detail);
      held = held.slice(-MOST);
      say();
    } else {
      if (!queue.length) requestAnimationFrame(flush);
      queue.push(detail);
    }
  });
  document.addEventListener("parley:missed", ({ detail }) => {
    add([{ number: last, at: "", kind: "refusal", mark: "…", text: `${detail.lines} lines were too fast to show`, who: "", detail: "" }]);
  });
  kinds.addEventListener("change", redraw);
  for (const kind of ["input", "change"]) text.addEventListener(kind, redraw);
  pause.addEventListener("click", () => {
    const paused = pause.getAttribute("aria-pressed") !== "true";
    pause.setAttribute("aria-pressed", String(paused));
    pause.textContent = paused ? "Go on" : "Pause";
    if (!paused) { add(held); held = []; say(); }
  });
  document.querySelector("[data-clear-activity]").addEventListener("click", () => { lines = []; held = []; redraw(); });
};

const consolePane = () => {
  const form = document.querySelector("[data-console]");
  const line = form.elements.line;
  const output = document.querySelector("#console-output");
  const completions = document.querySelector("[data-completions]");
  const history = JSON.parse(sessionStorage.getItem("parley-console") ?? "[]");
  let place = history.length;

  const remember = (typed) => {
    if (typed && history.at(-1) !== typed) history.push(typed);
    sessionStorage.setItem("parley-console", JSON.stringify(history.slice(-200)));
    place = history.length;
  };

  const walk = (step) => {
    place = Math.min(history.length, Math.max(0, place + step));
    line.value = history[place] ?? "";
    requestAnimationFrame(() => line.setSelectionRange(line.value.length, line.value.length));
  };

  const sharedStart = (words) => words.reduce((start, word) => {
    let length = 0;
    while (length < start.length && start[length] === word[length]) length += 1;
    return start.slice(0, length);
  });

  const complete = async () => {
    const answer = await fetch(`/console/complete?line=${encodeURIComponent(line.value)}`);
    if (!answer.ok) return;
    const candidates = await answer.json();
    if (!candidates.length) {
      completions.textContent = "Nothing fits.";
    } else if (candidates.length === 1) {
      line.value = `${candidates[0]} `;
      completions.textContent = "";
    } else {
      line.value = sharedStart(candidates);
      completions.textContent = candidates.map((each) => each.split(" ").at(-1)).join("   ");
    }
  };

  line.addEventListener("keydown", (event) => {
    if (event.key === "ArrowUp") { event.preventDefault(); walk(-1); }
    if (event.key === "ArrowDown") { event.preventDefault(); walk(1); }
    if (event.key === "Tab" && !event.shiftKey && line.value.trim()) { event.preventDefault(); complete(); }
    if (event.key === "Escape") { line.value = ""; completions.textContent = ""; }
  });
  form.addEventListener("htmx:beforeRequest", () => {
    remember(line.value.trim());
    completions.textContent = "";
  });
  form.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) line.value = ""; });
  document.body.addEventListener("htmx:sendError", () => { completions.textContent = "The server cannot be reached."; });
  output.addEventListener("htmx:afterSettle", () => {
    output.scrollTop = output.scrollHeight;
    (output.querySelector(".ask input[type=password]") ?? line).focus();
  });

  const run = (typed) => { line.value = typed; form.requestSubmit(); };
  document.querySelector("[data-help]").addEventListener("click", () => run("help"));
  document.querySelector("[data-clear-console]").addEventListener("click", () => { output.replaceChildren(); line.focus(); });
};

const paneBar = () => {
  const panes = document.querySelector("[data-panes]");
  const bar = document.querySelector("[data-divider]");
  const set = (percent) => {
    const left = Math.round(Math.min(75, Math.max(25, percent)));
    panes.style.setProperty("--left", `${left}fr`);
    panes.style.setProperty("--right", `${100 - left}fr`);
    bar.setAttribute("aria-valuenow", left);
    localStorage.setItem("parley-panes", left);
  };
  set(Number(localStorage.getItem("parley-panes") ?? 55));
  bar.addEventListener("pointerdown", (event) => bar.setPointerCapture(event.pointerId));
  bar.addEventListener("pointermove", (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const box = panes.getBoundingClientRect();
    set((100 * (event.clientX - box.left)) / box.width);
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (step) { event.preventDefault(); set(Number(bar.getAttribute("aria-valuenow")) + step); }
  });
};

const paneTabs = () => {
  const panes = document.querySelector("[data-panes]");
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const show = (tab) => {
    for (const each of tabs) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    panes.dataset.shown = tab.getAttribute("aria-controls").replace("pane-", "");
  };
  for (const tab of tabs) tab.addEventListener("click", () => show(tab));
  tabs[0].parentElement.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const next = tabs[(tabs.indexOf(document.activeElement) + 1) % tabs.length];
    show(next);
    next.focus();
  });
  show(tabs[0]);
};

activityPane();
consolePane();
paneBar();
paneTabs();
