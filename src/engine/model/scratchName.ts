/** Where `mktemp` and its like in every language make things, for paths that are certain to be scratch. */
export const scratchName = "/tmp/tmp.XXXXXXXXXX";
