// From the first moment of a page: how much of it has jumped, and whether anything is still under way.
(() => {
  const watch = { shift: 0, moved: [], running: 0, ended: performance.now() };
  window.watch = watch;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      watch.shift += entry.value;
      for (const { node } of entry.sources) watch.moved.push(node?.className || node?.nodeName || "?");
    }
  }).observe({ type: "layout-shift", buffered: true });
  const fetchReal = window.fetch;
  window.fetch = async (...args) => {
    watch.running += 1;
    try {
      return await fetchReal(...args);
    } finally {
      watch.running -= 1;
      watch.ended = performance.now();
    }
  };
  const isQuiet = () =>
    document.querySelector("h1") !== null &&
    document.querySelector(".skeleton:not([data-specimen] *)") === null &&
    watch.running === 0 &&
    performance.now() - watch.ended > 60 &&
    document.getAnimations().every((each) => each.playState !== "running");
  const become = async (so) => {
    for (const until = performance.now() + 9000; !so() && performance.now() < until; )
      await new Promise((done) => setTimeout(done, 20));
    return so();
  };
  watch.quiet = () => become(isQuiet);
  // The style sheet follows the system at once, what is styled by script when its next rendering is done.
  const isDark = () =>
    [...document.querySelectorAll("[class*='ant-'], [style*='background']")].every(
      (each) => getComputedStyle(each).backgroundColor !== "rgb(255, 255, 255)",
    );
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
  // Where nothing was white, the rendering under way is what is waited for.
  watch.dark = async () => (await drawn()) && (await become(isDark)) && drawn();
})();
