import { useEffect } from "react";

/** antd gives the focus back to a plain button that has opened a menu, but to none of its own: it would be lost. */
export function useFocusBackFromMenus(): void {
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !document.activeElement?.closest(".ant-dropdown")) return;
      const opener = document.querySelector<HTMLElement>(".ant-dropdown-open");
      setTimeout(() => {
        const { activeElement: now } = document;
        if (!now || now === document.body || now.closest(".ant-dropdown")) opener?.focus();
      });
    };
    document.addEventListener("keydown", leave, true);
    return () => document.removeEventListener("keydown", leave, true);
  }, []);
}
