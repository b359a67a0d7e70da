-- What cars contribute for a purpose. Nothing in these tables refers to a vehicle, and nothing in a vehicle's tables to these.
-- There is no time of day and no address: a day is TEXT as YYYY-MM-DD (UTC).

CREATE TABLE covers (
    digest   TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL  -- JSON, as it was sent: names no driver, no car and no moment
);

-- Which cover a record came under is not kept.
CREATE TABLE contributions (
    purpose   TEXT   NOT NULL,
    upload_id TEXT   NOT NULL,
    batch     TEXT   NOT NULL,  -- digest of the upload, so that one that is repeated is stored once
    place     BIGINT NOT NULL,  -- in the upload
    day       TEXT   NOT NULL,  -- on which it came
    body      TEXT   NOT NULL,  -- one JSON object
    PRIMARY KEY (purpose, upload_id, batch, place)
);
CREATE INDEX contributions_day ON contributions (purpose, day);

-- Counts what came under an upload id, and remembers which ids were erased: what comes late under one of those is refused.
CREATE TABLE uploads (
    upload_digest TEXT   NOT NULL PRIMARY KEY,  -- of purpose and upload id
    day           TEXT   NOT NULL,              -- on which it was first heard of
    records       BIGINT NOT NULL,
    erased        BIGINT NOT NULL               -- 1: everything under it was erased
);
CREATE INDEX uploads_day ON uploads (day);
