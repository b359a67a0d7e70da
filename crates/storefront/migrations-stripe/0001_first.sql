-- What we have asked Stripe for, written before it is asked: an answer that is lost is found again by it, and for longer than Stripe
-- remembers an idempotency key. A file of its own: no transaction spans it and the orders.

CREATE TABLE payments (
    order_id       TEXT   NOT NULL PRIMARY KEY,
    minor          BIGINT NOT NULL,
    currency       TEXT   NOT NULL,  -- empty: barred before anything was asked
    token          TEXT   NOT NULL,
    intent         TEXT   UNIQUE,    -- NULL: no answer yet
    first_asked_at BIGINT NOT NULL,
    last_asked_at  BIGINT NOT NULL,
    generation     BIGINT NOT NULL,  -- counts the idempotency keys, from 1
    failed_at      BIGINT,           -- since when Stripe answers with a defect of its own
    decline        TEXT,             -- why it was refused without a payment to show for it
    barred         BIGINT NOT NULL   -- 1: nothing is to be asked for any more
);

CREATE TABLE refunds (
    refund_id      TEXT   NOT NULL PRIMARY KEY,
    order_id       TEXT   NOT NULL REFERENCES payments (order_id),
    minor          BIGINT NOT NULL,
    currency       TEXT   NOT NULL,
    last_asked_at  BIGINT NOT NULL,
    generation     BIGINT NOT NULL,
    failed_at      BIGINT
);

CREATE TABLE setups (
    session    TEXT   NOT NULL PRIMARY KEY,
    return_url TEXT   NOT NULL,
    customer   TEXT,
    checkout   TEXT,
    asked_at   BIGINT NOT NULL
);
