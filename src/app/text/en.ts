import type { FrameText } from "./sv.ts";

export const en: FrameText = {
  name: "Samverkan",
  skip: "Skip to content",
  mainNavigation: "Main menu",
  municipalities: "Municipalities",
  sources: "Sources",
  signIn: "Sign in (Swedish)",
  cooperations: "Samverkan",
  people: "Personer",
  ownAccount: "Mitt konto",
  signOut: "Logga ut",
  accessibility: "Accessibility",
  otherLanguage: "Svenska",
  otherLanguageLabel: "Den här sidan på svenska",
  demonstration: "Demonstration with public figures. No municipality or police authority has decided anything here.",
  licence: "Samverkan is free software under EUPL-1.2.",
  printed: "Printed from",
  absent: {
    title: "There is no such page",
    lead: "There is no page at that address. The address may be misspelt, or the page may have moved.",
    next: "Search for a municipality on the start page",
  },
  unavailable: {
    title: "We cannot answer right now",
    lead: "The data cannot be reached at the moment. Published pages can still be read. Please try again in a while.",
    next: "Go to the start page",
  },
  noDocuments: {
    title: "The PDF cannot be made here",
    lead: "This installation cannot make PDF files. The page of the municipality says the same and prints well.",
    next: "To the start page",
  },
  foreign: {
    title: "The form could not be received",
    lead: "It came from another website. Go to the page here, and write it there.",
    next: "To the start page",
  },
  tooMuch: {
    title: "That is too much at once",
    lead: "At most one megabyte of text can be received at a time. Go back, shorten the text and send it again.",
    next: "To the start page",
  },
  failed: {
    title: "Something went wrong on our side",
    lead: "The error is not yours and has been recorded. Please try again. If it happens again, give the number below to whoever runs the system.",
    next: "Go to the start page",
    reference: "Error number",
  },
};
