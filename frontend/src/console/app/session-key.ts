export const sessionKey = ["session"];
