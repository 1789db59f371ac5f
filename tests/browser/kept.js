// What is looked for on a page: an object of functions, each giving a list of what is wrong; empty where nothing is.
({
  // What axe-core finds: rule, how often, and the first few.
  async violations(options) {
    const found = await axe.run(document, options);
    const told = (node) => [node.target.join(" "), node.html.slice(0, 200), ...node.any.map((one) => one.message)].join(" ");
    return found.violations.map((one) => [one.id, one.nodes.length, one.nodes.slice(0, 3).map(told)]);
  },

  // Opens what is folded: all of it, or so many of a class in a section.
  opened(most) {
    const open = new Map();
    for (const one of document.querySelectorAll("details")) {
      const kind = `${one.closest("section")?.id} ${one.className}`;
      const before = open.get(kind) || 0;
      open.set(kind, before + 1);
      if (most === null || before < most) one.open = true;
    }
    return [];
  },

  // What makes the page scroll sideways, with its width last.
  overflowing() {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (at) => at && at !== document.body
      && (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(one.parentElement))
      .slice(0, 5).map((one) => one.outerHTML.slice(0, 160)).concat(String(root.scrollWidth));
  },

  // Targets that are too small and too near to another (WCAG 2.5.8). Links in a line of text are excepted.
  small(least) {
    const kinds = "a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex='0']";
    const targets = [...document.querySelectorAll(kinds)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip"));
    const boxes = targets.map((one) => one.getBoundingClientRect());
    const large = (box) => box.width >= least - 0.5 && box.height >= least - 0.5;
    const near = (at) => {
      const [x, y] = [boxes[at].x + boxes[at].width / 2, boxes[at].y + boxes[at].height / 2];
      return boxes.some((other, there) => {
        if (there === at || targets[there].contains(targets[at]) || targets[at].contains(targets[there])) return false;
        const across = Math.max(other.left - x, 0, x - other.right);
        const down = Math.max(other.top - y, 0, y - other.bottom);
        return Math.hypot(across, down) < least / 2;
      });
    };
    return targets
      .filter((one, at) => getComputedStyle(one).display !== "inline" && boxes[at].width && !large(boxes[at]) && near(at))
      .slice(0, 5).map((one) => one.outerHTML.slice(0, 160) + JSON.stringify(one.getBoundingClientRect()));
  },

  // Text that its box hides.
  cut() {
    const hides = (how) => how === "hidden" || how === "clip";
    return [...document.body.querySelectorAll("*")]
      .filter((one) => one.checkVisibility() && !one.matches("select,textarea,input,svg *") && !one.closest(".spoken,.skip"))
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .filter((one) => {
        const style = getComputedStyle(one);
        return (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 2)
          || (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 2);
      }).slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
  },
})
