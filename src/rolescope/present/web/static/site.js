// Pages work without this. It shows that an answer is on its way and lets it be cancelled, copies links,
// leaves empty fields out of addresses, puts away what marks say, and brings "/" to the first box.
"use strict";
(() => {
  const SOON = 300; // milliseconds after which waiting is shown
  let timer = 0;
  let bar = null;

  const rest = () => {
    clearTimeout(timer);
    if (bar) bar.remove();
    bar = null;
  };

  const wait = (words) => {
    rest();
    timer = setTimeout(() => {
      bar = document.createElement("div");
      bar.className = "progress";
      bar.setAttribute("role", "status");
      const turning = document.createElement("span");
      turning.className = "turning";
      turning.setAttribute("aria-hidden", "true");
      const text = document.createElement("span");
      text.textContent = words;
      const cancel = document.createElement("button");
      cancel.type = "button";
      cancel.textContent = "Cancel";
      cancel.addEventListener("click", () => { window.stop(); rest(); });
      bar.append(turning, text, cancel);
      document.body.append(bar);
    }, SOON);
  };

  const blanks = (form) => [...form.querySelectorAll("input[name],select[name]")]
    .filter((one) => one.type !== "file" && !one.disabled && !one.value.trim());

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (form.method === "get") {
      const empty = blanks(form);
      for (const one of empty) one.disabled = true;
      setTimeout(() => { for (const one of empty) one.disabled = false; });
    }
    wait(form.dataset.wait || "Counting the evidence…");
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = new URL(link.href);
    const inside = to.origin === location.origin && !link.hasAttribute("download") && !link.target;
    if (inside && to.pathname + to.search !== location.pathname + location.search) wait("Counting the evidence…");
  });
  addEventListener("pageshow", rest);
  addEventListener("pagehide", rest);

  for (const button of document.querySelectorAll("button.share[data-address]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const name = button.textContent;
      try {
        await navigator.clipboard.writeText(new URL(button.dataset.address, location.href).href);
        button.textContent = "Link copied";
      } catch {
        button.textContent = "The address bar has it";
      }
      setTimeout(() => { button.textContent = name; }, 1800);
    });
  }

  // What a mark says can be put away with Escape, until the pointer or the focus moves on.
  const tips = (hidden) => document.body.classList.toggle("no-tips", hidden);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") tips(true); });
  for (const moved of ["pointermove", "focusin"]) document.addEventListener(moved, () => tips(false), { passive: true });

  const box = document.querySelector("[data-box]") || document.querySelector(".ask input, main form input");
  const typing = (at) => at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && bar) { window.stop(); rest(); return; }
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box || typing(event.target)) return;
    event.preventDefault();
    for (let at = box; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    box.focus();
  });
})();
