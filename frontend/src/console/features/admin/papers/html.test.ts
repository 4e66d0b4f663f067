import { expect, test } from "vitest";
import { fromEditor, toEditor } from "./html";

const field = (name: string) => `<span data-field="${name}"></span>`;

test("placeholders become elements and come back as they were written", () => {
  const words = "<h1>{brand}</h1><p>编号：{paper}，<strong>{客户}</strong> {}</p>";
  expect(toEditor(words)).toBe(
    `<h1>${field("brand")}</h1><p>编号：${field("paper")}，<strong>${field("客户")}</strong> {}</p>`,
  );
  expect(fromEditor(toEditor(words))).toBe(words);
});

test("what stands in a placeholder for the eye alone is not kept", () => {
  expect(fromEditor('<p><span data-field="number" class="paper-field">工单编号</span></p>')).toBe("<p>{number}</p>");
});

test("cells hold their text without a paragraph, and an empty one keeps its line", () => {
  const html = "<table><tbody><tr><th><p>到达时间</p></th><td><p></p></td></tr></tbody></table>";
  expect(fromEditor(html)).toBe("<table><tbody><tr><th>到达时间</th><td>&nbsp;</td></tr></tbody></table>");
});

test("several paragraphs in a cell stay", () => {
  const html = "<table><tbody><tr><td><p>一</p><p>二</p></td></tr></tbody></table>";
  expect(fromEditor(html)).toBe(html);
});

test("rows of titles at the top are the head of the table", () => {
  const html = "<table><tbody><tr><th>项目</th><th>好</th></tr><tr><th>态度</th><td>1</td></tr></tbody></table>";
  expect(fromEditor(html)).toBe(
    "<table><thead><tr><th>项目</th><th>好</th></tr></thead><tbody><tr><th>态度</th><td>1</td></tr></tbody></table>",
  );
});
