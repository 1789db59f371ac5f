// The page works without this: it only copies citations, opens what a link points at, and shuts cards on Escape.
"use strict";
(() => {
  const status = document.getElementById("rs-status");
  const say = (text) => { if (status) status.textContent = text; };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const cite = button.parentElement.querySelector("cite");
      try {
        await navigator.clipboard.writeText(cite.textContent);
      } catch {
        const range = document.createRange();
        range.selectNodeContents(cite);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        if (!document.execCommand("copy")) { say("Citation selected"); return; }
      }
      const name = button.textContent;
      button.textContent = "Copied";
      say("Citation copied");
      setTimeout(() => { button.textContent = name; }, 1500);
    });
  }
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.activeElement && document.activeElement.closest("details[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); }
  });
})();
