// Runs every check and leaves the results where the test that opened this page finds them.
import { formats } from "./checks/formats.js";
import { refusedFormats } from "./checks/refused-formats.js";
import { refusedSealed } from "./checks/refused-sealed.js";
import { sealed } from "./checks/sealed.js";
import { Vectors } from "./checks/vectors.js";

/** Results: [{ name, failure }], failure null where all is well. */
export async function run(load) {
  const results = [];
  for (const [module, ...groups] of [
    ["crypto", formats, refusedFormats],
    ["sealing", sealed, refusedSealed],
  ]) {
    const vectors = new Vectors(await load(module));
    const checks = [];
    const check = (name, action) => checks.push({ name: `${module}: ${name}`, action });
    groups.forEach((group) => group(vectors, check));
    check("no value is left out", () => {
      const left = vectors.unused();
      if (left.length > 0) throw new Error(left.join(", "));
    });
    for (const { name, action } of checks) {
      await new Promise((done) => setTimeout(done)); // lets the browser answer in between
      results.push({ name, failure: failureOf(action) });
    }
  }
  return results;
}

function failureOf(action) {
  try {
    action();
    return null;
  } catch (error) {
    return `${error.stack ?? error}`;
  }
}
