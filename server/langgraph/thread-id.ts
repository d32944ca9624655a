import { z } from "zod";

/** An id that a client chooses for a thread: any text that reads the same in an address. */
export const ThreadId = z
  .string()
  .regex(/^[\w.:@-]{1,200}$/, "must be 1 to 200 letters, digits or -_.:@")
  .refine((id) => !/^\.+$/.test(id), "must not be dots alone");
