/**
 * The sections of administration, and the verbs of which one is enough to have something to do there. It stands apart
 * from the pages, as the main navigation asks it.
 */
export const needs = {
  people: ["user.create", "user.edit", "user.deactivate", "membership.add", "membership.end"],
  units: ["unit.create", "unit.edit", "unit.rename", "unit.move", "unit.merge", "unit.close", "unit.reopen"],
  roles: ["role.create", "role.edit", "role.delete"],
  posts: ["post.create", "post.edit", "post.set_limits", "skill.create", "skill.edit"],
  types: ["definition.publish"],
  categories: ["category.create", "category.edit", "category.move", "category.close"],
  brands: ["brand.create", "brand.edit", "brand.publish_policy", "entry_link.create", "entry_link.edit"],
  imports: ["ticket.import", "customer.import", "unit.create", "user.create"],
  scripts: ["script.share"],
  "customer-notices": ["step_letter.set"],
  papers: ["definition.save_draft", "definition.publish"],
  explain: ["user.explain"],
  tokens: ["token.view"],
  grants: ["access_grant.give", "access_grant.revoke"],
  "sign-in": ["organization.choose_sign_in", "identity_provider.create", "identity_provider.edit"],
  "personal-data": ["event.redact", "personal_data.export"],
  retention: ["retention.set"],
  audit: ["event.view"],
  notices: ["notice_preference.set_default"],
  phone: ["phone_line.create", "phone_line.edit", "phone_line.close", "phone_line.reopen", "phone_line.seat"],
  mailboxes: ["mailbox.create", "mailbox.edit", "mailbox.close", "mailbox.reopen", "mailbox.connect"],
  mails: ["mail.view"],
  mail: ["organization.test_mail"],
  sms: ["sms_account.create", "sms_account.edit", "sms_template.create", "sms_template.edit", "sms_opt_out.lift"],
  letters: ["dispatch.replay", "organization.retry_parked", "organization.skip_parked"],
  system: ["system.view"],
} as const satisfies Record<string, readonly string[]>;

export type SectionKey = keyof typeof needs;

export const mayUse = (section: SectionKey, verbs: readonly string[]): boolean =>
  needs[section].some((verb) => verbs.includes(verb));

/** Whether administration holds anything for somebody who may do these. */
export const mayAdministrate = (verbs: readonly string[]): boolean =>
  (Object.keys(needs) as SectionKey[]).some((section) => mayUse(section, verbs));
