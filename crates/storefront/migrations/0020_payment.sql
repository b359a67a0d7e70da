-- Means of payment and what an order waits for. A card number is never here: `token` is the provider's name for a card.

CREATE TABLE payment_methods (
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    ownership_epoch BIGINT NOT NULL,
    token           TEXT   NOT NULL,
    brand           TEXT   NOT NULL,
    last4           TEXT   NOT NULL,
    expires         TEXT   NOT NULL,  -- month, as YYYY-MM
    added_at        BIGINT NOT NULL,
    removed_at      BIGINT,           -- from then on it is only kept until the provider has forgotten it
    PRIMARY KEY (vehicle, ownership_epoch, token)
);
-- One that is charged, for each owner.
CREATE UNIQUE INDEX payment_methods_one ON payment_methods (vehicle, ownership_epoch) WHERE removed_at IS NULL;

CREATE TABLE order_payments (
    order_id     TEXT   NOT NULL PRIMARY KEY REFERENCES orders (order_id),
    token        TEXT   NOT NULL,  -- what the driver saw on the order page, whatever is the means of payment by now
    waits_for    TEXT   CHECK (waits_for IN ('confirmation')),  -- NULL: the provider
    abandoned_at BIGINT            -- the driver gave it up before it was charged
);
