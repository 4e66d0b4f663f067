// What a page looks like, measured: `probe.<name>()` gives plain data that the statements judge.
window.probe = (() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.offsetWidth !== 1 &&
    (element.offsetWidth ?? element.getBoundingClientRect().width) > 1 && !element.closest(".visually-hidden");
  const all = () => [...document.body.querySelectorAll("*:not(svg *):not(script):not(style)")];
  const elements = () => all().filter(shown);
  const name = (element) => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((each) => `.${each}`).join("");
    return `${element.tagName.toLowerCase()}${own} “${(element.innerText ?? "").trim().slice(0, 30)}”`;
  };
  const isAntd = (element) => /(^|\s)(ant|css|anticon|rc)(-|$|\s)/.test(element.getAttribute("class") ?? "");
  const inAntd = (element) => {
    for (let each = element; each; each = each.parentElement) {
      if (isAntd(each)) return true;
      if (each.classList.length > 0) return false;
    }
    return false;
  };

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (node.data.trim() && !parent.closest("script, style, svg, textarea, [hidden]")) found.push(node);
    }
    return found;
  }
  const shownTexts = () => texts().filter((node) => shown(node.parentElement));

  // What is quoted in the other language says so.
  const isQuoted = (element) => element.closest("[lang]")?.lang.slice(0, 2) !== document.documentElement.lang.slice(0, 2);

  // Everything a person may read or hear, with the place it stands in.
  function words() {
    const found = texts().filter((node) => !isQuoted(node.parentElement)).map((node) => node.data.trim());
    for (const element of document.body.querySelectorAll("[title], [aria-label], [placeholder], [alt]")) {
      if (element.closest("[hidden], [aria-hidden=true]")) continue;
      for (const key of ["title", "aria-label", "placeholder", "alt"]) {
        const value = element.getAttribute(key);
        if (value?.trim()) found.push(value.trim());
      }
    }
    found.push(document.title);
    return [...new Set(found)];
  }

  function type() {
    const found = {};
    for (const node of shownTexts()) {
      const style = getComputedStyle(node.parentElement);
      const key = `${Number.parseFloat(style.fontSize)}/${style.fontWeight}/${style.fontStyle}/${style.textTransform}/${style.letterSpacing}/${style.textAlign}`;
      found[key] ??= name(node.parentElement);
    }
    return found;
  }

  const sides = ["Top", "Right", "Bottom", "Left"];
  const spacing = ["rowGap", "columnGap", ...sides.flatMap((side) => [`margin${side}`, `padding${side}`])];
  function crookedSpaces() {
    const found = [];
    for (const element of elements()) {
      if (inAntd(element)) continue;
      const style = getComputedStyle(element);
      const isAuto = style.marginLeft === style.marginRight || style.display === "inline";
      for (const key of spacing) {
        if (key.startsWith("margin") && isAuto && /Left|Right/.test(key)) continue;
        const size = Number.parseFloat(style[key]);
        if (!size || size % 4 === 0) continue;
        // What `margin: auto` comes to is no space of ours.
        const written = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        if (element.computedStyleMap().get(written)?.value !== "auto") found.push(`${name(element)} ${key} ${style[key]}`);
      }
    }
    return found;
  }

  // Buttons filled with the accent: those of the page, and those of each open overlay.
  function primaries(accents) {
    const layers = {};
    for (const button of elements()) {
      if (!button.matches("button, a, [role=button]")) continue;
      if (!accents.includes(getComputedStyle(button).backgroundColor)) continue;
      // A button and the menu of its variants are one.
      if (button.matches(".ant-space-compact > :not(:first-child)")) continue;
      const overlay = button.closest("[role=dialog], .ant-popover, .ant-dropdown, [data-specimen]");
      const layer = overlay ? (overlay.id || overlay.dataset.specimen || overlay.className) : "page";
      (layers[layer] ??= []).push(name(button));
    }
    return layers;
  }

  const sideways = () => document.documentElement.scrollWidth - window.innerWidth;

  const target = "a[href], button, select, summary, input:not([type=hidden]), textarea, [role=tab], [role=combobox]";
  function smallTargets(least) {
    const found = [];
    for (const element of document.querySelectorAll(target)) {
      if (!shown(element) || element.matches(":disabled, [aria-hidden=true], [tabindex='-1']")) continue;
      // A link inside a sentence is as high as its line.
      if (element.matches("p a, li a, dd a") && getComputedStyle(element).display === "inline") continue;
      const field = element.closest(".ant-input-affix-wrapper, .ant-select, .ant-picker, .ant-input-number, label, .ant-radio-wrapper, .ant-checkbox-wrapper") ?? element;
      const style = getComputedStyle(element, "::after");
      const box = field.getBoundingClientRect();
      let { width, height } = box;
      // A link that is stretched over its row is as large as the row.
      if (style.position === "absolute" && style.content !== "none" && style.top === "0px" && style.bottom === "0px") {
        height = Math.max(height, Number.parseFloat(style.height));
        width = Math.max(width, Number.parseFloat(style.width));
      }
      if (getComputedStyle(element).clipPath !== "none") continue;
      if (height < least - 0.5 || width < Math.min(least, 24) - 0.5) found.push(`${name(element)} ${width | 0}×${height | 0}`);
    }
    return found;
  }

  function motions() {
    const found = [];
    const seconds = (text) => Math.max(...text.split(",").map(Number.parseFloat));
    for (const element of all()) {
      const style = getComputedStyle(element);
      const moving = seconds(style.transitionDuration);
      if (moving > 0.2) found.push(`${name(element)} transition ${style.transitionDuration}`);
      if (moving > 0 && /\b(all|width|height|top|left|bottom|right|margin|padding|inset)\b/.test(style.transitionProperty))
        found.push(`${name(element)} moves ${style.transitionProperty}`);
      if (style.animationName !== "none" && (seconds(style.animationDuration) > 0.2 || style.animationIterationCount === "infinite"))
        found.push(`${name(element)} animation ${style.animationName} ${style.animationDuration}`);
    }
    return found;
  }
  const moving = () =>
    all().filter((element) => {
      const style = getComputedStyle(element);
      return Number.parseFloat(style.transitionDuration) > 0.001 || (style.animationName !== "none" && Number.parseFloat(style.animationDuration) > 0.001);
    }).map(name);

  function surfaces() {
    const found = {};
    for (const element of [document.documentElement, document.body, ...elements()]) {
      if (element.closest(".qr, img, picture, video")) continue;
      const colour = getComputedStyle(element).backgroundColor;
      if (!/, 0\)$/.test(colour)) found[colour] ??= name(element);
    }
    return found;
  }

  // The layer a thing is painted in: what sticks or floats may lie over what scrolls.
  function layer(element) {
    for (let each = element; each; each = each.parentElement) {
      if (/sticky|fixed|absolute/.test(getComputedStyle(each).position)) return each;
    }
    return document.body;
  }

  // Where a text may be seen at all: the boxes of those around it that clip what is outside them.
  function clipped(element, rect) {
    const box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const frame = each.getBoundingClientRect();
      box.left = Math.max(box.left, frame.left);
      box.right = Math.min(box.right, frame.right);
      box.top = Math.max(box.top, frame.top);
      box.bottom = Math.min(box.bottom, frame.bottom);
    }
    return box;
  }

  const isCutWithDots = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.textOverflow === "ellipsis" && style.overflowX !== "visible") return true;
      if (style.webkitLineClamp !== "none") return true;
      if (/auto|scroll/.test(style.overflowX + style.overflowY) && each.scrollWidth + each.scrollHeight > each.clientWidth + each.clientHeight) return true;
    }
    return false;
  };

  function crowded() {
    const found = [];
    const pieces = [];
    for (const node of shownTexts()) {
      const parent = node.parentElement;
      if (parent.closest("option, kbd, [aria-hidden=true].visually-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const seen = clipped(parent, rect);
        const lostWidth = rect.width - Math.max(0, seen.right - seen.left);
        const lostHeight = rect.height - Math.max(0, seen.bottom - seen.top);
        if ((lostWidth > 2 || lostHeight > 6) && !isCutWithDots(parent)) found.push(`cut: ${name(parent)}`);
        if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2) pieces.push({ ...seen, parent, layer: layer(parent) });
      }
      const frame = parent.closest("button, .button, .chip, th, .input");
      if (frame) {
        const outer = frame.getBoundingClientRect();
        const inner = range.getBoundingClientRect();
        const isOut = inner.left < outer.left - 2 || inner.right > outer.right + 2 || inner.top < outer.top - 6 || inner.bottom > outer.bottom + 6;
        if (isOut && !isCutWithDots(parent)) found.push(`outside its frame: ${name(frame)}`);
      }
    }
    pieces.sort((one, other) => one.top - other.top);
    for (let i = 0; i < pieces.length; i += 1) {
      const one = pieces[i];
      for (let j = i + 1; j < pieces.length && pieces[j].top < one.bottom - 5; j += 1) {
        const other = pieces[j];
        if (one.layer !== other.layer || one.parent === other.parent) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 2 && down > 5) found.push(`overlap: ${name(one.parent)} and ${name(other.parent)}`);
      }
    }
    return [...new Set(found)];
  }

  // Texts 40 % longer, as another language or a wordy colleague makes them.
  function lengthen() {
    const before = shownTexts().map((node) => [node, node.data]);
    for (const [node, text] of before) {
      const extra = Math.ceil(text.trim().length * 0.4);
      node.data = `${text}${text.trim().repeat(2).slice(0, extra)}`;
    }
    return () => before.forEach(([node, text]) => { node.data = text; });
  }

  // As WeChat and browsers do it: every text by itself, the boxes around it as they are.
  function enlarge(factor) {
    const sizes = [...new Set(shownTexts().map((node) => node.parentElement))].map((element) => {
      const style = getComputedStyle(element);
      return [element, Number.parseFloat(style.fontSize), Number.parseFloat(style.lineHeight)];
    });
    for (const [element, size, line] of sizes) {
      element.style.fontSize = `${size * factor}px`;
      if (line) element.style.lineHeight = `${line * factor}px`;
    }
    return () => sizes.forEach(([element]) => { element.style.fontSize = ""; element.style.lineHeight = ""; });
  }

  function crowdedAfter(change) {
    const undo = change();
    const found = crowded();
    const over = sideways();
    undo();
    return { found, over };
  }

  // The largest rectangle of the content in which there is nothing to see, as a share of the content.
  function emptiness() {
    const content = document.querySelector("main.content, main") ?? document.body;
    const frame = content.getBoundingClientRect();
    const cell = 8;
    const columns = Math.floor(frame.width / cell);
    const rows = Math.floor(Math.min(frame.height, innerHeight - frame.top) / cell);
    const full = new Uint8Array(columns * rows);
    const fill = (rect) => {
      const left = Math.max(0, Math.floor((rect.left - frame.left) / cell));
      const right = Math.min(columns, Math.ceil((rect.right - frame.left) / cell));
      const top = Math.max(0, Math.floor((rect.top - frame.top) / cell));
      const bottom = Math.min(rows, Math.ceil((rect.bottom - frame.top) / cell));
      for (let y = top; y < bottom; y += 1) full.fill(1, y * columns + left, y * columns + Math.max(left, right));
    };
    for (const node of shownTexts()) {
      if (!content.contains(node)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) fill(clipped(node.parentElement, rect));
    }
    for (const element of content.querySelectorAll("img, svg, input, button, select, textarea, .ant-select, .bubble, .card, canvas")) {
      if (element !== content && shown(element)) fill(element.getBoundingClientRect());
    }
    // Lines part what they part.
    for (const element of content.querySelectorAll("*")) {
      if (!shown(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      for (const [side, rect] of [
        ["Top", { ...box.toJSON(), bottom: box.top + 1 }],
        ["Bottom", { ...box.toJSON(), top: box.bottom - 1 }],
        ["Left", { ...box.toJSON(), right: box.left + 1 }],
        ["Right", { ...box.toJSON(), left: box.right - 1 }],
      ]) if (Number.parseFloat(style[`border${side}Width`]) > 0 && !/, 0\)$/.test(style[`border${side}Color`])) fill(rect);
    }
    let best = { area: 0 };
    const heights = new Int32Array(columns);
    for (let y = 0; y < rows; y += 1) {
      for (let x = 0; x < columns; x += 1) heights[x] = full[y * columns + x] ? 0 : heights[x] + 1;
      const stack = [];
      for (let x = 0; x <= columns; x += 1) {
        const height = x < columns ? heights[x] : 0;
        let start = x;
        while (stack.length && stack.at(-1)[1] >= height) {
          const [from, tall] = stack.pop();
          const area = tall * (x - from);
          if (area > best.area) best = { area, x: from * cell, y: (y - tall + 1) * cell, width: (x - from) * cell, height: tall * cell };
          start = from;
        }
        stack.push([start, height]);
      }
    }
    return { ...best, share: best.area / (columns * rows) };
  }

  // What stands where nothing is yet: its sentence, and how many ways lead on from it.
  const empties = () =>
    [...document.querySelectorAll(".empty")].filter(shown).map((empty) => ({
      sentence: empty.querySelector("p")?.innerText.trim() ?? "",
      ways: empty.querySelectorAll("button, a:not(:has(button))").length,
    }));

  return { empties, words, type, crookedSpaces, primaries, sideways, smallTargets, motions, moving, surfaces, crowdedAfter, lengthen, enlarge, crowded, emptiness, shown, name };
})();
