import { WAYS } from "../support/hand.ts";
import { describePictureFromNothing } from "../support/picture-from-nothing.ts";

/** With the keyboard and without script, which takes longer: tests/faults/picture-by-keyboard.test.ts. */
describePictureFromNothing(WAYS.slice(0, 1));
