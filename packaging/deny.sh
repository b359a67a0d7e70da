#!/bin/sh
# Licences, bans and sources of every dependency; known vulnerabilities where their database can be reached.
set -eu

version=0.20.2
# Unoptimised: it is built more often than it runs, and runs for seconds.
cargo deny --version 2>/dev/null | grep -qF "$version" || cargo install cargo-deny --debug --locked --version "$version"

cargo deny --locked check licenses bans sources

# The storefront has many connections to one file, and SQLCipher's SQLite has a race there: docs/adr/0015.
if cargo tree --locked -p storefront -e features,no-dev -i libsqlite3-sys | grep -q sqlcipher; then
    echo "storefront, built by itself, has SQLCipher" >&2
    exit 1
fi

# Places at which a test kills a process are in no build that ships.
if cargo tree --locked --workspace -e features,no-dev -i crash | grep -q armed; then
    echo "something that ships dies where a test says so" >&2
    exit 1
fi

if output=$(timeout 120 cargo deny --locked check advisories 2>&1); then
    echo "$output" | tail -n 1
elif echo "$output" | grep -q 'failed to fetch advisory database'; then
    echo "advisories: not checked, their database cannot be reached from here"
else
    echo "$output"
    exit 1
fi
