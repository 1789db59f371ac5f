// Brings verdicts into the list of claims as they are judged. Without this, a link does.
"use strict";
(() => {
  const EVERY = 1500; // milliseconds
  const parts = ["thirty", "judging", "picture", "filters"];

  const put = (fresh) => {
    for (const id of parts) {
      const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
      if (old && now && old.innerHTML !== now.innerHTML && !old.contains(document.activeElement)) {
        old.replaceChildren(...now.childNodes);
      }
    }
    const list = document.getElementById("claims");
    for (const row of fresh.querySelectorAll("#claims>li")) {
      const old = row.id && document.getElementById(row.id);
      if (!old) list.append(row);
      else if (old.dataset.verdict !== row.dataset.verdict && !old.contains(document.activeElement)) old.replaceWith(row);
    }
    const none = list.querySelector(".none");
    if (none && list.children.length > 1) none.remove();
    document.title = fresh.title;
  };

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const more = fresh.querySelector(".judging") !== null; // before its parts move into this page
        put(fresh);
        if (!more) return;
      }
    } catch {
      return; // the link on the page still works
    }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
})();
