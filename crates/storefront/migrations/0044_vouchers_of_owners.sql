-- Out of whose balance a voucher was made, when it went along with that owner: so that its code can be told again. None: it was sold or given.
ALTER TABLE vouchers ADD COLUMN from_vehicle TEXT REFERENCES vehicles (vehicle);
ALTER TABLE vouchers ADD COLUMN from_epoch BIGINT;
CREATE INDEX vouchers_from ON vouchers (from_vehicle, from_epoch) WHERE from_vehicle IS NOT NULL;
