import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { MarketingError } from "../../../domain/errors.ts";
import { createPublicWeb } from "../../../tools/web/guarded-fetch.ts";

const request = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" } as const;
const nobody = () => Promise.reject(new Error("nobody may be asked"));

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A server on loopback; returns its port. */
async function listening(listener: RequestListener): Promise<number> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  // It listens on TCP.
  return (started.address() as AddressInfo).port;
}

describe("an address that is refused as it stands", () => {
  const web = createPublicWeb({ lookup: nobody });
  const addresses = [
    "not an address",
    "/relative",
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://example.com/",
    "javascript:alert(1)",
    "http://user:word@example.com/",
    "http://user@example.com/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost:2024/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://intranet/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://0/",
    "http://127.0.0.1./",
    "http://①②⑦.⓪.⓪.①/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fd00::1]/",
    "https://10.0.0.1:8443/",
  ];

  it.each(addresses)("is %s", async (address) => {
    const check = () => web.check(address);

    expect(check).toThrow(expect.objectContaining({ code: "address-refused" }));
    await expect(web.send(address, request)).rejects.toMatchObject({ code: "address-refused" });
  });

  it.each(["https://example.com/hook", "http://example.com:8080/a?b=c", "https://1.1.1.1/", "https://[2606:4700::1]/"])(
    "is not %s",
    (address) => {
      expect(() => web.check(address)).not.toThrow();
    },
  );
});

describe("a name", () => {
  it.each([
    ["to a private address", [{ address: "10.0.0.1", family: 4 }]],
    [
      "to a public and a private address",
      [
        { address: "1.1.1.1", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    ],
    ["to a mapped address", [{ address: "::ffff:10.0.0.1", family: 6 }]],
    ["nowhere", []],
  ])("is refused when it leads %s", async (_, found) => {
    const web = createPublicWeb({ lookup: () => Promise.resolve(found) });

    await expect(web.send("http://innocent.example/", request)).rejects.toMatchObject({ code: "address-refused" });
  });

  it("is asked for once, and the connection goes to what was found", async () => {
    const port = await listening((_, answer) => answer.end("here"));
    const asked: string[] = [];
    const lookup = (name: string) => {
      asked.push(name);
      return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    };

    const web = createPublicWeb({ allowPrivate: true, lookup });
    const answer = await web.send(`http://no-such-name.example:${port}/`, request);

    expect(answer).toEqual({ status: 200, body: "here" });
    expect(asked).toEqual(["no-such-name.example"]);
  });

  it("that nobody answers for in time is given up", async () => {
    const web = createPublicWeb({ timeoutMs: 1, lookup: () => new Promise(() => undefined) });

    await expect(web.send("http://slow.example/", request)).rejects.toThrow("nobody answered in time");
  });
});

describe("a request", () => {
  it("carries method, headers and body", async () => {
    const got: unknown[] = [];
    const port = await listening((incoming, answer) => {
      incoming.on("data", (chunk: Buffer) => got.push(incoming.method, incoming.headers["x-mark"], chunk.toString()));
      incoming.on("end", () => answer.end());
    });

    const web = createPublicWeb({ allowPrivate: true });
    await web.send(`http://127.0.0.1:${port}/`, { method: "POST", headers: { "x-mark": "m" }, body: "words" });

    expect(got).toEqual(["POST", "m", "words"]);
  });

  it("follows no redirect", async () => {
    const paths: (string | undefined)[] = [];
    const port = await listening((incoming, answer) => {
      paths.push(incoming.url);
      answer.writeHead(307, { location: "/inside" }).end();
    });

    const answer = await createPublicWeb({ allowPrivate: true }).send(`http://127.0.0.1:${port}/first`, request);

    expect([answer.status, paths]).toEqual([307, ["/first"]]);
  });

  it("reads no more than 64 KB of an answer without end", async () => {
    const port = await listening((_, answer) => {
      const more = () => {
        while (answer.write("a".repeat(16_384)));
      };
      answer.on("drain", more);
      more();
    });

    const answer = await createPublicWeb({ allowPrivate: true }).send(`http://127.0.0.1:${port}/`, request);

    expect(answer.body).toHaveLength(65_536);
  });

  it("is given up when nobody answers in time", async () => {
    const port = await listening(() => undefined);

    const web = createPublicWeb({ allowPrivate: true, timeoutMs: 1 });

    await expect(web.send(`http://127.0.0.1:${port}/`, request)).rejects.not.toBeInstanceOf(MarketingError);
  });

  it("goes inside for nobody without leave", async () => {
    let calls = 0;
    const port = await listening((_, answer) => {
      calls += 1;
      answer.end();
    });

    await expect(createPublicWeb().send(`http://127.0.0.1:${port}/`, request)).rejects.toThrow(MarketingError);

    expect(calls).toBe(0);
  });
});
