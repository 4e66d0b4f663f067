import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { isComposing } from "./composition";
import { DraftOwner, useDraft } from "./draft";

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

test("drafts belong to a person, and to one record each", () => {
  const as = (person: string) => ({
    wrapper: ({ children }: { children: ReactNode }) => <DraftOwner value={person}>{children}</DraftOwner>,
  });
  const wang = renderHook(({ key }) => useDraft(key, ""), { ...as("1"), initialProps: { key: "reply.7" } });
  act(() => wang.result.current[1]("已安排上门"));
  wang.rerender({ key: "reply.8" });
  expect(wang.result.current[0]).toBe("");
  wang.rerender({ key: "reply.7" });
  expect(wang.result.current[0]).toBe("已安排上门");
  expect(renderHook(() => useDraft("reply.7", ""), as("2")).result.current[0]).toBe("");
});
