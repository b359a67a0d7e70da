CREATE TABLE IF NOT EXISTS document (
    kind  TEXT PRIMARY KEY,          -- 'catalogue' or 'grant-set', as it was signed
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS feature (
    id    TEXT PRIMARY KEY,
    state TEXT NOT NULL              -- entitlement::State as JSON
) STRICT;

CREATE TABLE IF NOT EXISTS purchase_order (
    id        TEXT PRIMARY KEY,
    feature   TEXT NOT NULL,
    kind      TEXT NOT NULL,         -- entitlement::OrderKind as JSON
    state     TEXT NOT NULL,         -- entitlement::OrderState as JSON
    placed_at INTEGER NOT NULL,      -- seconds since 1970, by the car's best guess
    quote     BLOB                   -- as it was signed and shown
) STRICT;

CREATE TABLE IF NOT EXISTS request (
    id          TEXT PRIMARY KEY,    -- chosen by the caller
    fingerprint TEXT NOT NULL,       -- what was asked for
    answer      TEXT NOT NULL        -- the order's id
) STRICT;

-- Counters and times that only grow.
CREATE TABLE IF NOT EXISTS counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
