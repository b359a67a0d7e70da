-- A car that changes hands. What an earlier owner has agreed, paid and received stays where it is, under that owner's number.

ALTER TABLE orders ADD COLUMN ownership_epoch BIGINT NOT NULL DEFAULT 1;

CREATE TABLE handovers (
    handover_id TEXT   NOT NULL PRIMARY KEY,  -- chosen by the car; whoever knows it may hear the answer again
    vehicle     TEXT   NOT NULL REFERENCES vehicles (vehicle),
    from_epoch  BIGINT NOT NULL,              -- whose time ended
    document    BYTEA  NOT NULL,              -- signed: what has become of each contract
    UNIQUE (vehicle, from_epoch)
);
