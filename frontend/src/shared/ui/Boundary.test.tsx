import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Boundary, type BrokenProps } from "./Boundary";

const Broken = ({ error, onRetry }: BrokenProps) => (
  <button type="button" onClick={onRetry}>{`again: ${String(error)}`}</button>
);

test("a page that breaks is replaced, and drawn again when asked", async () => {
  let isBroken = true;
  const Page = () => {
    if (isBroken) throw new Error("malformed");
    return <p>whole</p>;
  };
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <Boundary Broken={Broken}>
      <Page />
    </Boundary>,
  );
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "again: Error: malformed" }));
  expect(screen.getByText("whole")).toBeTruthy();
});
