#!/usr/bin/env node
// The only file that knows everyone.
export {};
