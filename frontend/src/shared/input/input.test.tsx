import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { isComposing } from "./composition";
import { useDraft } from "./draft";

test("a key belongs to the input method while it composes, also where the browser says only 229", () => {
  expect(isComposing(new KeyboardEvent("keydown", { key: "Enter", isComposing: true }))).toBe(true);
  expect(isComposing({ keyCode: 229, isComposing: false } as KeyboardEvent)).toBe(true);
  expect(isComposing(new KeyboardEvent("keydown", { key: "Enter" }))).toBe(false);
});

test("a draft outlives its page until it is forgotten", () => {
  const initial = { body: "" };
  const first = renderHook(() => useDraft("test", initial));
  act(() => first.result.current[1]({ body: "漏水" }));
  first.unmount();

  const second = renderHook(() => useDraft("test", initial));
  expect(second.result.current[0]).toEqual({ body: "漏水" });
  act(() => second.result.current[2]());
  expect(second.result.current[0]).toBe(initial);
  expect(sessionStorage.getItem("afterloop.draft.test")).toBeNull();
});
