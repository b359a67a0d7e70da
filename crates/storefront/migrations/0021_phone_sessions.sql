-- Something to be done on a phone. The codes stand here as they are: they are worth nothing after minutes, and the row goes then.

CREATE TABLE phone_sessions (
    session         TEXT   NOT NULL PRIMARY KEY,
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    ownership_epoch BIGINT NOT NULL,
    kind            TEXT   NOT NULL,
    order_id        TEXT   UNIQUE REFERENCES orders (order_id),  -- of a confirmation
    code            TEXT   NOT NULL UNIQUE,
    short_code      TEXT   NOT NULL UNIQUE,
    short_until     BIGINT NOT NULL,  -- until when the short code is good
    state           TEXT   NOT NULL CHECK (state IN ('waiting', 'started', 'done', 'failed', 'closed')),
    browser         TEXT,             -- digest of the cookie of the browser that is at it, which may see what came of it
    result          TEXT,             -- JSON, of one that is done
    made_at         BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE INDEX phone_sessions_vehicle ON phone_sessions (vehicle, made_at);
CREATE INDEX phone_sessions_expires ON phone_sessions (expires_at);
