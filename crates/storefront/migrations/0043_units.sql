-- A head unit that is replaced together with its key. The vehicle stays known by the key that it was enrolled with.
ALTER TABLE vehicles ADD COLUMN unit_key TEXT;  -- whose certificate opens something; none: the vehicle's own key
CREATE UNIQUE INDEX vehicles_unit_key ON vehicles (unit_key) WHERE unit_key IS NOT NULL;

-- Each lets one head unit take the place of the one before.
CREATE TABLE unit_tokens (
    token_digest TEXT   NOT NULL PRIMARY KEY,
    vehicle      TEXT   NOT NULL REFERENCES vehicles (vehicle),
    made_at      BIGINT NOT NULL,
    unit_key     TEXT                             -- who used it
);
