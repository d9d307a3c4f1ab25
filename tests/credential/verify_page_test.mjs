// Runs the script of docs/verify.html as a browser would, without its page. verify_page_test.mjs PAGE CREDENTIAL
import assert from "node:assert/strict";
import crypto from "node:crypto";
import fs from "node:fs";
import vm from "node:vm";
import zlib from "node:zlib";

const [page, recorded] = process.argv.slice(2).map((path) => fs.readFileSync(path, "utf8"));
const script = page.match(/<script>([^]*)<\/script>/)[1];

// Node 18 has the stream without its raw kind.
class RawInflate extends TransformStream {
  constructor() {
    const parts = [];
    super({
      transform: (part) => void parts.push(part),
      flush: (out) => out.enqueue(new Uint8Array(zlib.inflateRawSync(Buffer.concat(parts)))),
    });
  }
}
let hasRawKind = true;
try { new DecompressionStream("deflate-raw"); } catch { hasRawKind = false; }

function browser(more = {}) {
  const context = vm.createContext({ crypto: crypto.webcrypto, atob, btoa, Blob, TextEncoder, TextDecoder, Uint8Array,
    DecompressionStream: hasRawKind ? DecompressionStream : RawInflate, ...more });
  vm.runInContext(script + "\nglobalThis.check = check; globalThis.words = words;", context);
  return context;
}
const { check, words } = browser();
const reasonOf = (promise) => promise.then(() => "none", (trouble) => trouble.reason ?? String(trouble));

const key = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"; // RFC 8037, appendix A
const text = recorded.trim();
const digits = [...text].map((c) => String(c.charCodeAt(0) - 45).padStart(2, "0")).join("");

// What Foothold has signed is read, as text and as digits, and is what was signed.
for (const proof of [text, digits, ` ${text}\n`]) {
  const statement = await check(proof, key);
  assert.equal(statement.holder, "Samira A.");
  assert.equal(statement.issuer, "Røde Kors, Center Avnstrup");
  assert.equal(statement.date, "2026-03-12");
  assert.equal(statement.isKeyKnown, true);
  const achievements = JSON.parse(JSON.stringify(statement.achievements)) ; // as this world's arrays
  assert.deepEqual(achievements.map((each) => each.kind), ["course", "course", "internship", "competence", "competence", "competence"]);
  assert.deepEqual(achievements[2], { kind: "internship", title: "Køkkenmedhjælper, caféen", language: "da", from: "2026-02-01",
    until: "2026-02-26", hours: 80, by: "Jonas P." });
}
assert.equal((await check(text)).isKeyKnown, false);

// Each character of it, changed, is found out.
for (let place = 0; place < text.length; ++place) {
  const changed = text.slice(0, place) + (text[place] === "A" ? "B" : "A") + text.slice(place + 1);
  assert.notEqual(await reasonOf(check(changed, key)), "none", `character ${place}`);
}
assert.equal(await reasonOf(check(text, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURA")), "other_key");

// What others sign: their key, their bounds.
const pair = crypto.generateKeyPairSync("ed25519");
const b64 = (bytes) => Buffer.from(bytes).toString("base64url");
function signed(json) {
  const message = `${text.slice(0, text.indexOf("."))}.${b64(zlib.deflateRawSync(json))}`;
  return `${message}.${b64(crypto.sign(null, Buffer.from(message), pair.privateKey))}`;
}
const json = zlib.inflateRawSync(Buffer.from(text.split(".")[1], "base64url")).toString();
assert.equal(await reasonOf(check(signed(json))), "changed"); // names another key than the one that signed
for (const bad of ["", "hello", "123", "1234", "a.b.c", "9".repeat(200000)]) assert.equal(await reasonOf(check(bad)), "malformed", bad.slice(0, 10));
for (const bad of ["{}", "[", " ".repeat(70000) + json]) assert.equal(await reasonOf(check(signed(bad))), "changed", bad.slice(0, 10));

// A browser that cannot, says so.
assert.equal(await reasonOf(browser({ crypto: undefined }).check(text)), "browser");
assert.equal(await reasonOf(browser({ DecompressionStream: undefined }).check(text)), "browser");
assert.equal(await reasonOf(browser({ crypto: { subtle: { importKey: async () => { throw new Error("NotSupportedError"); } } } }).check(text)), "browser");

// The page asks nobody for anything, says the same in both languages, and shows nothing as markup.
assert.ok(page.includes("default-src 'none'"));
for (const way of [/\bfetch\(/, /XMLHttpRequest/, /WebSocket/, /innerHTML/, /<(link|img|iframe)/, /src=/, /@import/, /\burl\(/]) assert.ok(!way.test(page), String(way));
assert.deepEqual(Object.keys(words.da).sort(), Object.keys(words.en).sort());
for (const [, name] of page.matchAll(/data-words="(\w+)"/g)) assert.ok(words.da[name], name);
console.log("verify.html: all as it should be");
