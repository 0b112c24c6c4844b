import { WAYS } from "../support/hand.ts";
import { describePictureFromNothing } from "../support/picture-from-nothing.ts";

/** With pointer and script: tests/journeys/joint-picture.test.ts. */
describePictureFromNothing(WAYS.slice(1));
