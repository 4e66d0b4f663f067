import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { picturesIn, RichText } from "./RichText";

const files = [{ id: 3, name: "铭牌.jpg", url: "/api/v1/files/3" }];
const show = (html: string) => render(<RichText html={html} files={files} quoted="引用" />).container;

describe("text with form", () => {
  it("draws paragraphs, lists and emphasis", () => {
    const box = show("<p>您好<strong>张三</strong></p><ul><li>一</li></ul>");
    expect(box.querySelector("p strong")?.textContent).toBe("张三");
    expect(box.querySelector("ul li")?.textContent).toBe("一");
  });
  it("runs and loads nothing, even if the server let it pass", () => {
    const box = show(
      `<script>window.bad = 1</script><img src="https://spy.example/x.gif"><iframe src="https://x"></iframe>` +
        `<a href="javascript:bad()">x</a><p onclick="bad()">y</p>`,
    );
    expect(box.querySelector("script, img, iframe, a")).toBeNull();
    expect(box.querySelector("p")?.hasAttribute("onclick")).toBe(false);
  });
  it("shows a picture of the record and no other", () => {
    const box = show(`<p><img data-file="3"><img data-file="4"></p>`);
    expect([...box.querySelectorAll("img")].map((image) => image.getAttribute("src"))).toEqual(["/api/v1/files/3"]);
    expect([...picturesIn(`<p><img data-file="3"></p>`)]).toEqual([3]);
  });
  it("folds quoted words", () => {
    show("<p>好的</p><blockquote><p>原文</p></blockquote>");
    expect(screen.getByText("引用").closest("details")?.open).toBe(false);
  });
});
