import { allauth, type Pending, signInStep } from "./allauth";
import { Problem } from "@/shared/api/problem";

/** Passkeys as the browser keeps them: bytes on its side, base64url on the wire. */
interface Wire {
  publicKey: {
    challenge: string;
    user?: { id: string };
    allowCredentials?: { id: string }[];
    excludeCredentials?: { id: string }[];
  };
}

/** They hold for the name of a host: at an address of digits there are none. */
export const knowsPasskeys = () => "PublicKeyCredential" in window && !/^[\d.]+$|^\[/.test(window.location.hostname);

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const text = (buffer: ArrayBuffer | null | undefined) =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replace(/=+$/, "")
    : undefined;

function fromWire({ publicKey }: Wire): unknown {
  const named = (keys: { id: string }[] | undefined) => keys?.map((key) => ({ ...key, id: bytes(key.id) }));
  return {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    ...(publicKey.user && { user: { ...publicKey.user, id: bytes(publicKey.user.id) } }),
    ...(publicKey.allowCredentials && { allowCredentials: named(publicKey.allowCredentials) }),
    ...(publicKey.excludeCredentials && { excludeCredentials: named(publicKey.excludeCredentials) }),
  };
}

function toWire(credential: Credential | null): object {
  const key = credential as PublicKeyCredential;
  const said = key.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment ?? undefined,
    clientExtensionResults: key.getClientExtensionResults(),
    response: {
      clientDataJSON: text(said.clientDataJSON),
      attestationObject: text(said.attestationObject),
      authenticatorData: text(said.authenticatorData),
      signature: text(said.signature),
      userHandle: text(said.userHandle),
    },
  };
}

/** The browser's own refusals, as problems like all others: turned away, or no longer wanted. */
async function asked(ask: () => Promise<Credential | null>): Promise<object> {
  try {
    return toWire(await ask());
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    throw new Problem(0, name === "InvalidStateError" ? "passkey_here" : "passkey_refused", "");
  }
}

const proof = async (path: string) => {
  const { request_options } = await allauth<{ request_options: Wire }>("GET", path);
  const publicKey = fromWire(request_options) as PublicKeyCredentialRequestOptions;
  return { credential: await asked(() => navigator.credentials.get({ publicKey })) };
};

/** In by a passkey alone, or as the second step. */
export const signInByPasskey = async (path: "login" | "authenticate"): Promise<Pending | undefined> =>
  signInStep("POST", `auth/webauthn/${path}`, await proof(`auth/webauthn/${path}`));

export const confirmByPasskey = async (): Promise<unknown> =>
  allauth("POST", "auth/webauthn/reauthenticate", await proof("auth/webauthn/reauthenticate"));

const mine = "account/authenticators/webauthn";

export async function addPasskey(name: string): Promise<unknown> {
  const { creation_options } = await allauth<{ creation_options: Wire }>("GET", `${mine}?passwordless`);
  const publicKey = fromWire(creation_options) as PublicKeyCredentialCreationOptions;
  const credential = await asked(() => navigator.credentials.create({ publicKey }));
  return allauth("POST", mine, { name, credential, passwordless: true });
}

export const renamePasskey = (given: { id: number; name: string }) => allauth("PUT", mine, given);
export const removePasskey = (id: number) => allauth("DELETE", mine, { authenticators: [id] });
