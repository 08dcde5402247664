// Before the first paint: the colours chosen in this browser, else those of the system.
"use strict";
{
  const root = document.documentElement;
  const order = ["auto", "light", "dark"];
  const words = { auto: "Auto", light: "Light", dark: "Dark" };
  const chosen = () => localStorage.getItem("parley-theme") ?? "auto";

  const apply = (theme) => {
    if (theme === "auto") {
      root.removeAttribute("data-theme");
    } else {
      root.dataset.theme = theme;
    }
  };

  apply(chosen());
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const label = () => { button.textContent = `Colours: ${words[chosen()].toLowerCase()}`; button.removeAttribute("aria-label"); };
    label();
    button.addEventListener("click", () => {
      const next = order[(order.indexOf(chosen()) + 1) % order.length];
      localStorage.setItem("parley-theme", next);
      apply(next);
      label();
    });
  });
}
