-- Somebody who has the car and not its owner's PIN asks for it. The present owner has a day to say no.
CREATE TABLE claims (
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    ownership_epoch BIGINT NOT NULL,          -- whose car is asked for
    made_at         BIGINT NOT NULL,
    due_at          BIGINT NOT NULL,          -- from then on it is granted; moved on until its owner was told
    notice          TEXT,                     -- by which its owner is told; none where there is no address
    veto_digest     TEXT   NOT NULL,          -- of the code in the mail by which its owner says no
    refused_at      BIGINT,
    taken_at        BIGINT,                   -- from then on nobody can say no
    PRIMARY KEY (vehicle, ownership_epoch, made_at)
);
CREATE UNIQUE INDEX claims_by_veto ON claims (veto_digest);

-- What people are told by mail that is no receipt. Where to and what is written down when it happens: by the time it is sent the car may
-- have another owner. A row goes as soon as it was sent.
CREATE TABLE notices (
    id       TEXT   NOT NULL PRIMARY KEY,
    sender   TEXT   NOT NULL,
    address  TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    body     TEXT   NOT NULL,
    signed   BYTEA,                 -- a document that goes along, as it was signed
    made_at  BIGINT NOT NULL,
    tries    BIGINT NOT NULL,
    next_at  BIGINT NOT NULL
);
