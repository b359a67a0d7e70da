-- Test cards, the bank's questions, and money that goes back.

ALTER TABLE charges ADD COLUMN decline TEXT;        -- why, when it is declined
ALTER TABLE charges ADD COLUMN confirmation TEXT;   -- needed or confirmed; NULL: the bank did not ask
ALTER TABLE charges ADD COLUMN reversed BIGINT NOT NULL DEFAULT 0;  -- taken back by the bank

-- A try to add a card. Of its number only the last digits are kept, and what the sandbox does with it.
CREATE TABLE setups (
    session  TEXT   NOT NULL PRIMARY KEY,
    outcome   TEXT   NOT NULL,
    brand     TEXT   NOT NULL,
    last4     TEXT   NOT NULL,
    expires   TEXT   NOT NULL,
    forgotten BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE refunds (
    refund_id TEXT   NOT NULL PRIMARY KEY,
    order_id  TEXT   NOT NULL REFERENCES charges (order_id),
    minor     BIGINT NOT NULL,
    currency  TEXT   NOT NULL
);
