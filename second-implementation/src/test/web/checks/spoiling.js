// How a check asks for a refusal, and how bytes are spoilt.
import { Refused, concat } from "../parley/encoding.js";

/** A check that succeeds by a refusal; any other error, a bug of ours, does not count as one. */
export const refusing = (check) => (name, action) =>
  check(`refuses ${name}`, () => {
    try {
      action();
    } catch (error) {
      if (error instanceof Refused) return;
      throw error;
    }
    throw new Error("accepted");
  });

export const spoilt = (bytes, at) => bytes.map((octet, i) => (i === at ? octet ^ 1 : octet));
export const longer = (bytes) => concat(bytes, new Uint8Array(1));
export const shorter = (bytes) => bytes.slice(0, -1);
export const raised = (bytes, from) => Uint8Array.from(bytes, (octet, i) => (i < from ? octet : 0xff));
