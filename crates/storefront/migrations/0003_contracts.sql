-- What was agreed with drivers, and the money that follows from it.

ALTER TABLE vehicles ADD COLUMN pin_resets BIGINT NOT NULL DEFAULT 0;
ALTER TABLE vehicles ADD COLUMN fetched_version BIGINT NOT NULL DEFAULT 0;  -- of the newest grant set that the car has fetched

-- JSON: orders of the contracts that ran when it was made. A quote holds as long as these run.
ALTER TABLE quotes ADD COLUMN basis TEXT NOT NULL DEFAULT '[]';

-- 'order': of a driver. 'choice': a driver's yes to a renewal, which charges nothing. 'renewal': charges one.
ALTER TABLE orders ADD COLUMN role TEXT NOT NULL DEFAULT 'order' CHECK (role IN ('order', 'choice', 'renewal'));

CREATE TABLE contracts (
    order_id        TEXT   NOT NULL PRIMARY KEY REFERENCES orders (order_id),
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    place           BIGINT NOT NULL,  -- in the vehicle's book, from 1
    feature         TEXT   NOT NULL,
    ownership_epoch BIGINT NOT NULL,
    sold            TEXT   NOT NULL,  -- JSON: what receipts call it, who sold it, in which market
    held            TEXT   NOT NULL,  -- JSON: the contract, and what only the seller knows of it
    UNIQUE (vehicle, place)
);
CREATE INDEX contracts_feature ON contracts (vehicle, feature);

-- When time brings something to the contracts on a feature next.
CREATE TABLE agenda (
    vehicle TEXT   NOT NULL REFERENCES vehicles (vehicle),
    feature TEXT   NOT NULL,
    due     BIGINT NOT NULL,
    PRIMARY KEY (vehicle, feature)
);
CREATE INDEX agenda_due ON agenda (due);

CREATE TABLE contract_books (
    vehicle   TEXT   NOT NULL PRIMARY KEY REFERENCES vehicles (vehicle),
    version   BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    document  BYTEA  NOT NULL  -- signed; follows from `contracts`, and is written with it
);

CREATE TABLE declarations (
    declaration_id TEXT   NOT NULL PRIMARY KEY,
    vehicle        TEXT   NOT NULL REFERENCES vehicles (vehicle),
    request_digest TEXT   NOT NULL,
    order_id       TEXT   NOT NULL REFERENCES orders (order_id),
    declaration    TEXT   NOT NULL,
    declared_at    BIGINT NOT NULL,
    outcome        TEXT   NOT NULL,
    received_at    BIGINT NOT NULL
);
CREATE INDEX declarations_order ON declarations (order_id);
CREATE INDEX declarations_vehicle ON declarations (vehicle, received_at);

CREATE TABLE receipts (
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    number          BIGINT NOT NULL,  -- from 1
    receipt_id      TEXT   NOT NULL,
    ownership_epoch BIGINT NOT NULL,
    document        BYTEA  NOT NULL,  -- signed
    PRIMARY KEY (vehicle, number),
    UNIQUE (vehicle, receipt_id)
);

CREATE TABLE refunds (
    refund_id TEXT   NOT NULL PRIMARY KEY,
    order_id  TEXT   NOT NULL UNIQUE REFERENCES contracts (order_id),  -- one a contract
    minor     BIGINT NOT NULL CHECK (minor > 0),
    currency  TEXT   NOT NULL,
    state     TEXT   NOT NULL CHECK (state IN ('open', 'done', 'refused', 'dropped')),
    begun_at  BIGINT NOT NULL
);
CREATE INDEX refunds_state ON refunds (state);

-- Double entry: each row takes an amount from one account and brings it to another, so the sum over all accounts is 0 by its form.
-- What each account is: docs/contracts.md.
CREATE TABLE ledger (
    cause    TEXT   NOT NULL PRIMARY KEY,  -- why money moved: it moves once for each
    at       BIGINT NOT NULL,
    order_id TEXT   REFERENCES orders (order_id),  -- NULL: no order's, such as a voucher
    debit    TEXT   NOT NULL,
    credit   TEXT   NOT NULL,
    minor    BIGINT NOT NULL CHECK (minor > 0),
    currency TEXT   NOT NULL,
    CHECK (debit <> credit)
);
CREATE INDEX ledger_order ON ledger (order_id);
CREATE INDEX ledger_debit ON ledger (debit);
CREATE INDEX ledger_credit ON ledger (credit);

CREATE TABLE vouchers (
    code_digest     TEXT   NOT NULL PRIMARY KEY,
    minor           BIGINT NOT NULL CHECK (minor > 0),
    currency        TEXT   NOT NULL,
    expires_at      BIGINT NOT NULL,
    made_at         BIGINT NOT NULL,
    vehicle         TEXT   REFERENCES vehicles (vehicle),  -- who has redeemed it
    ownership_epoch BIGINT,
    redeemed_at     BIGINT
);

-- Codes that do not exist, to limit guessing.
CREATE TABLE voucher_misses (
    vehicle   TEXT   NOT NULL REFERENCES vehicles (vehicle),
    missed_at BIGINT NOT NULL
);
CREATE INDEX voucher_misses_vehicle ON voucher_misses (vehicle, missed_at);

-- Grant sets that a car has refused because they take something away without a reason.
CREATE TABLE refused_sets (
    vehicle     TEXT   NOT NULL REFERENCES vehicles (vehicle),
    version     BIGINT NOT NULL,
    digest      TEXT   NOT NULL,
    features    TEXT   NOT NULL,  -- JSON
    reported_at BIGINT NOT NULL,
    PRIMARY KEY (vehicle, version, digest)
);
