#!/bin/sh
# Started by the federation gateway audit with the name of a test suite.
cd "$(dirname "$0")" && exec ../../node_modules/.bin/node gateway.ts "http://localhost:4200/$1/supergraph"
