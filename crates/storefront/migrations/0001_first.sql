-- Runs on SQLite and on PostgreSQL as it stands: times are BIGINT seconds since 1970 (UTC), ids and digests TEXT, documents BYTEA.

CREATE TABLE vehicles (
    vehicle           TEXT   NOT NULL PRIMARY KEY,  -- digest of its public key
    profile           TEXT   NOT NULL,              -- JSON, as the car sent it
    ownership_epoch   BIGINT NOT NULL,
    enrolled_at       BIGINT NOT NULL,
    grant_set_version BIGINT NOT NULL,
    grant_set         BYTEA  NOT NULL,              -- signed; the only copy of what is granted
    next_end          BIGINT,                       -- of the grant that ends first
    changes           BIGINT NOT NULL               -- counted up to lock the row before it is read
);
CREATE INDEX vehicles_next_end ON vehicles (next_end);

CREATE TABLE enrolment_tokens (
    token_digest TEXT   NOT NULL PRIMARY KEY,
    made_at      BIGINT NOT NULL,
    vehicle      TEXT   REFERENCES vehicles (vehicle)  -- who used it
);

CREATE TABLE catalogues (
    version        BIGINT NOT NULL PRIMARY KEY,
    content_digest TEXT   NOT NULL,
    document       BYTEA  NOT NULL
);

CREATE TABLE quotes (
    digest     TEXT   NOT NULL PRIMARY KEY,
    vehicle    TEXT   NOT NULL REFERENCES vehicles (vehicle),
    document   BYTEA  NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX quotes_vehicle ON quotes (vehicle, expires_at);

CREATE TABLE orders (
    order_id          TEXT   NOT NULL PRIMARY KEY,
    vehicle           TEXT   NOT NULL REFERENCES vehicles (vehicle),
    request_digest    TEXT   NOT NULL,
    kind              TEXT   NOT NULL CHECK (kind IN ('trial', 'purchase')),
    feature           TEXT,                        -- NULL: refused before it was known
    quote             TEXT   UNIQUE REFERENCES quotes (digest),  -- a quote becomes one order at most
    state             TEXT   NOT NULL CHECK (state IN ('received', 'granted', 'captured', 'refused', 'revoked')),
    refusal           TEXT,
    grant_set_version BIGINT,
    replaced          TEXT,                        -- JSON: the grant whose place it took, to give back if it is not paid
    received_at       BIGINT NOT NULL
);
CREATE INDEX orders_state ON orders (state);
CREATE INDEX orders_vehicle ON orders (vehicle, received_at);

-- One trial of a feature for each owner.
CREATE TABLE trials (
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    feature         TEXT   NOT NULL,
    ownership_epoch BIGINT NOT NULL,
    order_id        TEXT   NOT NULL UNIQUE REFERENCES orders (order_id),
    PRIMARY KEY (vehicle, feature, ownership_epoch)
);
