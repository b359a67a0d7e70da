//! Double entry: every row takes an amount from one account and brings it to another. Never changed, never deleted.
//!
//! A cause moves money once: the same one again is a defect, and the transaction fails.

use entitlement::{Currency, Money, OrderId, VehicleKey, seller::Movement};
use jiff::Timestamp;
use sqlx::{Row as _, SqliteConnection};

use super::{DatabaseError, Transaction, seconds};

const DAMAGED: DatabaseError = DatabaseError::Damaged("the ledger");

/// Where money is, or whose it is. See docs/contracts.md.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Account<'a> {
    /// With the payment provider.
    Provider,
    /// What an order's contract has brought in.
    Sales(&'a OrderId),
    /// Owed to whoever ordered: it is on its way back.
    Refunds(&'a OrderId),
    /// Owed to a vehicle's owner, from vouchers.
    Balance(&'a VehicleKey, u32),
    /// What vouchers have cost the seller.
    Vouchers,
    /// What the seller has given back by hand, past the provider.
    ByHand,
}

impl std::fmt::Display for Account<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Provider => f.write_str("provider"),
            Self::Sales(order) => write!(f, "sales:{order}"),
            Self::Refunds(order) => write!(f, "refunds:{order}"),
            Self::Balance(vehicle, ownership_epoch) => write!(f, "balance:{vehicle}:{ownership_epoch}"),
            Self::Vouchers => f.write_str("vouchers"),
            Self::ByHand => f.write_str("by-hand"),
        }
    }
}

/// One row to write.
pub(crate) struct Entry<'a> {
    pub(crate) cause: String,
    pub(crate) order: Option<&'a OrderId>,
    pub(crate) debit: Account<'a>,
    pub(crate) credit: Account<'a>,
    pub(crate) amount: Money,
}

impl<'a> Entry<'a> {
    /// What a movement of the rules is in the books of this owner.
    pub(crate) fn of(movement: &'a Movement, vehicle: &'a VehicleKey, ownership_epoch: u32) -> Self {
        let balance = Account::Balance(vehicle, ownership_epoch);
        let (what, order, debit, credit, amount) = match movement {
            Movement::Captured { order, amount } => ("captured", order, Account::Provider, Account::Sales(order), amount),
            Movement::Credited { from, to, amount } => {
                let cause = format!("credited {from} {to}");
                return Self { cause, order: Some(to), debit: Account::Sales(from), credit: Account::Sales(to), amount: *amount };
            }
            Movement::FromBalance { order, amount } => ("from-balance", order, balance, Account::Sales(order), amount),
            Movement::ToBalance { order, amount } => ("to-balance", order, Account::Sales(order), balance, amount),
            Movement::RefundBegun { order, amount } => ("refund-begun", order, Account::Sales(order), Account::Refunds(order), amount),
            Movement::Refunded { order, amount } => ("refunded", order, Account::Refunds(order), Account::Provider, amount),
            Movement::RefundedByHand { order, amount } => ("refunded-by-hand", order, Account::Refunds(order), Account::ByHand, amount),
            Movement::RefundDropped { order, amount } => ("refund-dropped", order, Account::Refunds(order), Account::Sales(order), amount),
            Movement::Reversed { order, amount } => ("reversed", order, Account::Sales(order), Account::Provider, amount),
        };
        Self { cause: format!("{what} {order}"), order: Some(order), debit, credit, amount: *amount }
    }
}

/// Writes a row. Nothing of nothing is not written.
pub(crate) async fn post(transaction: &mut Transaction, entry: &Entry<'_>, at: Timestamp) -> Result<(), DatabaseError> {
    let minor = i64::try_from(entry.amount.minor()).map_err(|_| DAMAGED)?;
    if minor == 0 {
        return Ok(());
    }
    sqlx::query("INSERT INTO ledger (cause, at, order_id, debit, credit, minor, currency) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(entry.cause.as_str())
        .bind(seconds(at))
        .bind(entry.order.map(OrderId::as_str))
        .bind(entry.debit.to_string())
        .bind(entry.credit.to_string())
        .bind(minor)
        .bind(entry.amount.currency().code())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What was moved for an order, by the ledger. In minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OrderBooks {
    pub(crate) captured: u64,
    pub(crate) refunded: u64,
    pub(crate) reversed: u64,
    /// By the seller, past the provider.
    pub(crate) by_hand: u64,
}

/// What was moved for an order, by the ledger.
pub(crate) async fn of_order(connection: &mut SqliteConnection, order: &OrderId) -> Result<OrderBooks, DatabaseError> {
    let rows = sqlx::query("SELECT cause, minor FROM ledger WHERE order_id = $1 AND ($2 IN (debit, credit) OR credit = $3)")
        .bind(order.as_str())
        .bind(Account::Provider.to_string())
        .bind(Account::ByHand.to_string())
        .fetch_all(connection)
        .await?;
    let mut books = OrderBooks::default();
    for row in rows {
        let (cause, minor) = (row.try_get::<String, _>("cause")?, row.try_get::<i64, _>("minor")?.unsigned_abs());
        match cause.split(' ').next() {
            Some("captured") => books.captured += minor,
            Some("refunded") => books.refunded += minor,
            Some("reversed") => books.reversed += minor,
            Some("refunded-by-hand") => books.by_hand += minor,
            _ => return Err(DAMAGED),
        }
    }
    Ok(books)
}

/// What is left of an owner's vouchers. `None`: nothing. A balance has one currency: that of the vehicle's market.
pub(crate) async fn balance(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<Option<Money>, DatabaseError> {
    let row = sqlx::query(
        "SELECT CAST(SUM(CASE WHEN credit = $1 THEN minor ELSE -minor END) AS BIGINT) AS minor, MAX(currency) AS currency
         FROM ledger WHERE credit = $1 OR debit = $1",
    )
    .bind(Account::Balance(vehicle, ownership_epoch).to_string())
    .fetch_one(connection)
    .await?;
    let Some(minor) = row.try_get::<Option<i64>, _>("minor")? else { return Ok(None) };
    let currency = Currency::parse(&row.try_get::<String, _>("currency")?).map_err(|_| DAMAGED)?;
    let amount = Money::new(u64::try_from(minor).map_err(|_| DAMAGED)?, currency).map_err(|_| DAMAGED)?;
    Ok(Some(amount).filter(|amount| amount.minor() > 0))
}
