/**
 * Opens the portal as a panel on any page:
 *   <script async src="https://help.example.com/portal/embed.js"></script>
 * data-label: the button's words; data-color: its colour; data-lang: zh-Hans or en; data-path: where to begin, such as
 * /portal/e/<code>; data-into: a selector, to stand inside that element instead of behind a button.
 * Elsewhere on the page: afterloop.open(), afterloop.close().
 */
(() => {
  const script = document.currentScript;
  const { label, color = "#1F5FD6", lang, path = "/portal/", into } = script.dataset;
  const language = lang || (/^zh/i.test(document.documentElement.lang || navigator.language) ? "zh-Hans" : "en");
  const words = language === "en" ? { open: "Help", close: "Close" } : { open: "售后服务", close: "关闭" };
  const address = new URL(path, script.src);
  address.searchParams.set("embed", "1");
  address.searchParams.set("lang", language);

  const frame = () => {
    const made = document.createElement("iframe");
    made.src = address.href;
    made.title = label || words.open;
    made.allow = "clipboard-write";
    return made;
  };

  const begin = () => {
    const place = into && document.querySelector(into);
    if (place) {
      const inside = frame();
      inside.style.cssText = "display:block;width:100%;height:100%;min-height:640px;border:0";
      place.append(inside);
      return;
    }
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = `<style>
      :host { all: initial; position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; }
      button { font: 600 16px/24px -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei UI", sans-serif;
        cursor: pointer; border: 0; }
      .open { min-height: 48px; padding: 0 24px; border-radius: 999px; color: #fff; background: var(--color);
        box-shadow: 0 4px 16px rgba(29, 33, 41, 0.24); }
      .panel { position: fixed; right: 16px; bottom: 16px; width: 400px; height: min(680px, calc(100vh - 32px));
        border-radius: 12px; overflow: hidden; background: #fff; box-shadow: 0 8px 32px rgba(29, 33, 41, 0.32); }
      .panel[hidden] { display: none; }
      iframe { display: block; width: 100%; height: calc(100% - 44px); border: 0; }
      .close { display: block; width: 100%; height: 44px; color: #1d2129; background: #eef0f3; }
      button:focus-visible { outline: 2px solid var(--color); outline-offset: 2px; }
      @media (max-width: 480px) { .panel { inset: 0; width: auto; height: auto; border-radius: 0; } }
    </style><button class="open" type="button" aria-haspopup="dialog"></button>
    <div class="panel" role="dialog" hidden><button class="close" type="button"></button></div>`;
    const [button, panel, leave] = [".open", ".panel", ".close"].map((name) => root.querySelector(name));
    host.style.setProperty("--color", color);
    button.textContent = label || words.open;
    leave.textContent = words.close;
    panel.setAttribute("aria-label", label || words.open);

    const show = (open) => {
      if (open && !root.querySelector("iframe")) panel.append(frame());
      panel.hidden = !open;
      (open ? leave : button).focus();
    };
    button.addEventListener("click", () => show(true));
    leave.addEventListener("click", () => show(false));
    root.addEventListener("keydown", (event) => event.key === "Escape" && show(false));
    window.afterloop = { open: () => show(true), close: () => show(false) };
    document.body.append(host);
  };
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
})();
