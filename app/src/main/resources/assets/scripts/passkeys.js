// Passkeys: the browser asks its device, and what the device says is sent with an ordinary form. Where there is none, or it
// is broken off, a sentence says so and everything else on the page still works.
const NOT_DONE = "That was broken off, or this device has no passkey for here. Try again, or use the other way.";

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function signed(credential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(credential.response.clientDataJSON),
      authenticatorData: text(credential.response.authenticatorData),
      signature: text(credential.response.signature),
      userHandle: credential.response.userHandle ? text(credential.response.userHandle) : null,
    },
  };
}

function made(credential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(credential.response.clientDataJSON),
      attestationObject: text(credential.response.attestationObject),
      transports: credential.response.getTransports(),
    },
  };
}

function get(form) {
  const { challenge, host } = form.dataset;
  return navigator.credentials
    .get({ publicKey: { challenge: bytes(challenge), rpId: host, userVerification: "required" } })
    .then(signed);
}

function create(form) {
  const { challenge, host, user, login, name, service } = form.dataset;
  return navigator.credentials
    .create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: host, name: service },
        user: { id: bytes(user), name: login, displayName: name },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
      },
    })
    .then(made);
}

export function startPasskeys() {
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    if (!window.PublicKeyCredential) {
      form.hidden = true;
      return;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const ask = form.dataset.passkey === "create" ? create : get;
      ask(form)
        .then((credential) => {
          form.elements.credential.value = JSON.stringify(credential);
          form.submit();
        })
        .catch(() => {
          form.querySelector("[data-passkey-said]").textContent = NOT_DONE;
        });
    });
  });
}
