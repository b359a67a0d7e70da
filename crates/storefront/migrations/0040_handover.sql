-- A car that changes hands. What an earlier owner has agreed, paid and received stays where it is, under that owner's number.

ALTER TABLE orders ADD COLUMN ownership_epoch BIGINT NOT NULL DEFAULT 1;

CREATE TABLE handovers (
    handover_digest TEXT NOT NULL PRIMARY KEY,  -- of the id that the car has chosen: the id makes the code of a voucher
    vehicle     TEXT   NOT NULL REFERENCES vehicles (vehicle),
    from_epoch  BIGINT NOT NULL,              -- whose time ended
    document    BYTEA  NOT NULL,              -- signed: what has become of each contract
    UNIQUE (vehicle, from_epoch)
);
