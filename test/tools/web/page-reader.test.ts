import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createPageReader } from "../../../tools/web/page-reader.ts";
import { page, servePages } from "../../support/page-server.ts";

const read = createPageReader({ allowPrivate: true });

describe("a page", () => {
  it("is read with its type and encoding", async () => {
    const address = await servePages(page("hello", { "content-type": "Text/HTML; Charset=ISO-8859-1" }));

    const found = await read(`${address}/a`);

    expect(found).toEqual({
      address: `${address}/a`,
      mediaType: "text/html",
      charset: "iso-8859-1",
      bytes: Buffer.from("hello"),
    });
  });

  it("is found where redirects lead, five at most", async () => {
    const address = await servePages(({ url = "" }, answer) => {
      const step = Number(url.slice(1));
      if (step < 5) answer.writeHead(302, { location: `/${step + 1}` }).end();
      else answer.writeHead(200, { "content-type": "text/plain" }).end("there");
    });

    expect((await read(`${address}/0`)).address).toBe(`${address}/5`);
    await expect(read(`${address}/-1`)).rejects.toMatchObject({
      code: "source-unreachable",
      why: "it redirects more than 5 times",
    });
  });

  it("is given up when redirects go round", async () => {
    const address = await servePages(({ url }, answer) => {
      answer.writeHead(301, { location: url === "/a" ? "/b" : "/a" }).end();
    });

    await expect(read(`${address}/a`)).rejects.toMatchObject({
      code: "source-unreachable",
      why: "its redirects go round in a circle",
    });
  });

  it.each([
    ["http://10.0.0.1/", "address-refused"],
    ["file:///etc/passwd", "address-refused"],
    ["http://user:word@example.com/", "address-refused"],
    ["http://[", "source-unreachable"],
  ])("is not read by way of a redirect to %s", async (location, code) => {
    const calls: string[] = [];
    const address = await servePages((_, answer) => answer.writeHead(302, { location }).end());
    const guarded = createPageReader({
      lookup: (name) => {
        calls.push(name);
        return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
      },
    });

    await expect(guarded(address)).rejects.toMatchObject({ code: "address-refused" });
    // Where private addresses are allowed, what is no page of the web is refused all the same.
    if (!location.includes("10.0.0.1")) await expect(read(address)).rejects.toMatchObject({ code });
    expect(calls).toEqual([]);
  });

  it("of a public name is refused when its redirect leads inside", async () => {
    const address = await servePages((_, answer) =>
      answer.writeHead(302, { location: "http://inside.example/" }).end(),
    );
    const { port } = new URL(address);
    const asked: string[] = [];
    const guarded = createPageReader({
      allowPrivate: false,
      lookup: (name) => {
        asked.push(name);
        return Promise.resolve([{ address: "192.168.0.1", family: 4 }]);
      },
    });

    await expect(guarded(`http://outside.example:${port}/`)).rejects.toMatchObject({ code: "address-refused" });
    expect(asked).toEqual(["outside.example"]);
  });

  it.each([
    [403, "source-unreachable", "it answers 403 Forbidden"],
    [404, "not-found", "it answers 404 Not Found"],
    [410, "not-found", "it answers 410 Gone"],
    [500, "source-unreachable", "it answers 500 Internal Server Error"],
    [302, "source-unreachable", "it answers 302 Found"],
  ])("that answers %i is an error that says so", async (status, code, why) => {
    const address = await servePages(page("no", {}, status));

    await expect(read(address)).rejects.toMatchObject({ code, why });
  });

  it("is refused over 5 MB, whether it says so, streams on or unpacks to it", async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, "a");
    const packed = gzipSync(large);
    const address = await servePages(({ url }, answer) => {
      if (url === "/packed") answer.writeHead(200, { "content-encoding": "gzip" }).end(packed);
      else if (url === "/said") answer.writeHead(200, { "content-length": String(large.length) }).flushHeaders();
      else {
        const more = () => {
          while (answer.write("a".repeat(65_536)));
        };
        answer.on("drain", more);
        more();
      }
    });

    for (const path of ["packed", "said", "endless"]) {
      await expect(read(`${address}/${path}`)).rejects.toMatchObject({
        code: "source-unreadable",
        why: "a page may have 5 MB",
      });
    }
  });

  it("that came packed is unpacked, unless nobody knows how", async () => {
    const packed = await servePages(page(gzipSync("hello"), { "content-encoding": "gzip" }));
    const strange = await servePages(page("hello", { "content-encoding": "zip9" }));

    expect((await read(packed)).bytes.toString()).toBe("hello");
    await expect(read(strange)).rejects.toMatchObject({ code: "source-unreachable" });
  });

  it("is given up when nobody answers in time, also in the middle of it", async () => {
    const address = await servePages(({ url }, answer) => {
      if (url === "/half") answer.writeHead(200, { "content-type": "text/html" }).write("half");
    });
    const hasty = createPageReader({ allowPrivate: true, timeoutMs: 150 });

    for (const path of ["/", "/half"]) {
      await expect(hasty(address + path)).rejects.toMatchObject({
        code: "source-unreachable",
        why: "nobody answered within 0.15 s",
      });
    }
  });

  it("is given up when its reader is stopped", async () => {
    const stop = new AbortController();
    const address = await servePages(() => stop.abort(new Error("stopped")));

    await expect(read(address, stop.signal)).rejects.toThrow("stopped");
  });

  it("of a host that is not there says so", async () => {
    const lost = createPageReader({
      lookup: () => Promise.reject(Object.assign(new Error("x"), { code: "ENOTFOUND" })),
    });

    await expect(lost("https://nowhere.example/")).rejects.toMatchObject({
      code: "source-unreachable",
      why: "there is no such host",
    });
  });
});
