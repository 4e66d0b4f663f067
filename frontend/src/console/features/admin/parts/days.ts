/** The moment at which a chosen day is over where one sits; nothing chosen is no end. */
export function endOfDay(day: string | undefined): string | null {
  return day ? new Date(`${day}T23:59:59`).toISOString() : null;
}

/** The moment at which a chosen day begins where one sits. */
export function startOfDay(day: string | undefined): string | null {
  return day ? new Date(`${day}T00:00:00`).toISOString() : null;
}
