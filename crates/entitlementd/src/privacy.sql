-- What drivers said, in order. Lines are never changed or removed; see entitlement::Ledger.
CREATE TABLE IF NOT EXISTS entry (
    sequence INTEGER PRIMARY KEY,
    line     TEXT NOT NULL,          -- entitlement::Entry as JSON, bound to the line before
    receipt  TEXT NOT NULL           -- entitlement::Receipt as JSON; its digest stands in the line
) STRICT;

-- Whose profiles are gone, and their yes with them. What they said stays in the ledger and is shown to nobody.
CREATE TABLE IF NOT EXISTS departed (
    driver TEXT PRIMARY KEY
) STRICT;

-- Length and head of the ledger, private mode, who is in the car.
CREATE TABLE IF NOT EXISTS fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS request (
    id          TEXT PRIMARY KEY,    -- chosen by the caller
    fingerprint TEXT NOT NULL,       -- what was asked for
    answer      TEXT NOT NULL
) STRICT;

-- What the backend knows a day's uploads by. Kept until they are erased there, or long forgotten.
CREATE TABLE IF NOT EXISTS upload (
    purpose TEXT NOT NULL,
    day     TEXT NOT NULL,           -- YYYY-MM-DD, UTC
    id      TEXT NOT NULL,
    PRIMARY KEY (purpose, day)
) STRICT;

-- Kept until the backend has confirmed it, and after that to be shown.
CREATE TABLE IF NOT EXISTS erasure (
    number       INTEGER PRIMARY KEY,
    purpose      TEXT NOT NULL,
    upload_ids   TEXT NOT NULL,      -- JSON list; empty once confirmed
    requested_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    erased       INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What former owners had sent, until the backend has confirmed that it is erased there. Nobody is shown anything of it.
CREATE TABLE IF NOT EXISTS former_upload (
    number     INTEGER PRIMARY KEY,
    purpose    TEXT NOT NULL,
    upload_ids TEXT NOT NULL         -- JSON list
) STRICT;

CREATE TABLE IF NOT EXISTS outflow (
    day       TEXT NOT NULL,         -- YYYY-MM-DD, UTC
    purpose   TEXT NOT NULL,
    recipient TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    records   INTEGER NOT NULL,
    last_at   INTEGER NOT NULL,
    PRIMARY KEY (day, purpose, recipient)
) STRICT;
