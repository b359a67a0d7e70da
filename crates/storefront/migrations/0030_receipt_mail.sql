-- Receipts by mail. An address is given by the driver on the phone page, for one owner of one vehicle; with it nothing else is kept.

CREATE TABLE mail_addresses (
    vehicle         TEXT   NOT NULL REFERENCES vehicles (vehicle),
    ownership_epoch BIGINT NOT NULL,
    address         TEXT   NOT NULL,
    language        TEXT   NOT NULL,  -- of the page on which it was given
    PRIMARY KEY (vehicle, ownership_epoch)
);

-- Written in one transaction with the receipt, and kept when it is sent: so a receipt is not mailed twice.
CREATE TABLE receipt_mails (
    vehicle         TEXT   NOT NULL,
    number          BIGINT NOT NULL,
    ownership_epoch BIGINT NOT NULL,
    state           TEXT   NOT NULL CHECK (state IN ('due', 'sent', 'given-up')),
    made_at         BIGINT NOT NULL,
    tries           BIGINT NOT NULL,
    next_at         BIGINT NOT NULL,
    PRIMARY KEY (vehicle, number),
    FOREIGN KEY (vehicle, number) REFERENCES receipts (vehicle, number)
);
CREATE INDEX receipt_mails_due ON receipt_mails (state, next_at);
