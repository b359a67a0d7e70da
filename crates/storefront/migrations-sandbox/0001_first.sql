-- What a payment provider would keep on its side. A file of its own, so that no transaction spans both.

CREATE TABLE charges (
    order_id TEXT   NOT NULL PRIMARY KEY,
    minor    BIGINT NOT NULL,
    currency TEXT   NOT NULL,
    state    TEXT   NOT NULL CHECK (state IN ('authorised', 'declined', 'captured', 'capture-refused', 'voided'))
);

-- Each time money moved. More than one line for an order is a double charge.
CREATE TABLE movements (
    number   INTEGER PRIMARY KEY,
    order_id TEXT   NOT NULL REFERENCES charges (order_id),
    minor    BIGINT NOT NULL,
    currency TEXT   NOT NULL
);
