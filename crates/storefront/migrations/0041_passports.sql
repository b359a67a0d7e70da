-- What a car has and could get, signed for whoever thinks of buying it. Names nobody.
CREATE TABLE passports (
    id          TEXT   NOT NULL PRIMARY KEY,  -- chosen at random by the car: part of the address of its page
    vehicle     TEXT   NOT NULL REFERENCES vehicles (vehicle),
    document    BYTEA  NOT NULL,              -- signed
    issued_at   BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    revoked_at  BIGINT                        -- by its owner, or because the car has changed hands
);
CREATE INDEX passports_of_vehicle ON passports (vehicle, issued_at);
