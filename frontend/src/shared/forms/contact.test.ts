import { expect, test } from "vitest";
import { checkEmail, checkPhone } from "./contact";

test.each(["", " ", "a@b.cn", " Zhang.San@mail.example.com "])("%j may stand as an address", (typed) => {
  expect(checkEmail(typed)).toBeUndefined();
});

test.each(["x", "x@", "x@y", "x y@z.cn", "a@b."])("%j is no address", (typed) => {
  expect(checkEmail(typed)).toBeDefined();
});

// The same as in tests/service/customers/test_customers.py: what the server takes is never refused here.
test.each([
  "",
  "13800138000",
  "138 0013 8000",
  "+86-138-0013-8000",
  "0086 13800138000",
  "86 13800138000",
  "14912345678",
  "4008001234",
  "400-800-1234",
  "4001234567 转 8",
  "8008201234",
  "021-68888888",
  "02168888888",
  "（021）6888-8888转802",
  "010-12345678 ext 3",
  "0991-1234567",
  "021-68888888-802",
  "021-68888888#802",
  "0571-88888888,802",
  "13800138000-1",
  "+852 2123 4567",
  "+1 650 253 0000",
  "00 1 650 253 0000",
  "+33 1 23 45 67 89",
  "+1 650-253-0000 ext. 12",
])("%j may stand as a number", (typed) => {
  expect(checkPhone(typed)).toBeUndefined();
});

test.each([
  "123",
  "1380013",
  "138001399",
  "1380013999",
  "138001399999",
  "12345678901",
  "11111111111",
  "1380013转1",
  "138****8000",
  "13800138000/13900139000",
  "110",
  "10086",
  "abc",
  "转802",
  "12",
  "张三",
])("%j is no number", (typed) => {
  expect(checkPhone(typed)).toBeDefined();
});
