/** What is sent to an address that a user gave. */
export interface WebRequest {
  method: "GET" | "POST";
  headers: Record<string, string>;
  /** null = none */
  body: string | null;
}

export interface WebAnswer {
  status: number;
  /** the first part of it when there is more than is read */
  body: string;
}

/** The internet as far as a user may send the product there: public addresses, and nothing behind the walls it runs in. */
export interface PublicWeb {
  /**
   * Looks at an address without asking anybody.
   * @throws MarketingError "address-refused" when it is no web address, holds a password, or is not public as it stands
   */
  check(address: string): void;
  /**
   * Sends one request; a redirect is an answer and not followed.
   * @throws MarketingError "address-refused", also when the name leads to an address that is not public; any other error
   * when nobody answers
   */
  send(address: string, request: WebRequest): Promise<WebAnswer>;
}
