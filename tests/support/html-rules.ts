import type { ConfigData } from "html-validate";

/** What the HTML of every page is held to: everything that is recommended but for what is only a way of writing. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // How Hono writes a document; to a browser the two spellings are the same.
    "doctype-style": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
  },
};
