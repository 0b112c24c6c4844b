/** Documents cannot be made on this machine: waiting does not help. The message is one sentence. */
export class TypesettingUnavailable extends Error {}

/** This document could not be made: it breaks a rule, took too long, or the process that set it ended. */
export class TypesettingFailed extends Error {}
