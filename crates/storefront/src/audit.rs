//! Shows that the ledger, the payment provider, the contracts and the grants say the same, and names what does not. Changes nothing.
//!
//! - The provider is asked about every order that was ever to be paid: what it took, gave back and lost is what the ledger says.
//! - Whatever was taken has a contract in the signed book; if that is over, the book says why.
//! - Whatever is granted by an order has a contract that runs, and was paid for: by the provider, by credit, or not at all for a trial.
//! - An order that is under way is counted, not judged. What changes while it is looked at is looked at again.

use std::{fmt, path::Path};

use entitlement::{ContractBook, ContractStanding, FeatureId, Grant, GrantSet, IssuerKey, OrderId, OrderKind, VehicleKey, verify};
use jiff::{SignedDuration, Timestamp};
use sqlx::{Row as _, SqliteConnection};

use crate::{
    database::{
        Database, DatabaseError, contracts,
        ledger::{self, OrderBooks},
        orders::{self, Kind, Order, Progress, Role},
        quotes, refunds,
    },
    files::{FileError, at},
    payment::{Movements, PaymentProvider},
};

/// In which time a contract that ran out is closed at the latest: the reconciler does it in seconds.
const CLOSED_WITHIN: SignedDuration = SignedDuration::from_hours(1);
/// How often an order is looked at again that changes meanwhile.
const LOOKS_MAX: usize = 5;

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFinding {
    /// Of which order, or of which vehicle's which feature.
    pub about: String,
    /// What does not hold.
    pub problem: String,
}

impl fmt::Display for AuditFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.about, self.problem)
    }
}

/// What an audit has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditReport {
    /// Orders that were looked at.
    pub orders: usize,
    /// Of these, under way: their money may move at this moment.
    pub under_way: usize,
    /// Empty: everything holds.
    pub findings: Vec<AuditFinding>,
}

/// Why nothing can be audited.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// A file of the state cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The state does not answer.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The file with the key that the cars believe does not hold one.
    #[error("{0} does not hold a key")]
    Key(String),
}

impl From<sqlx::Error> for AuditError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error.into())
    }
}

/// Audits the state of a storefront, which may be running.
///
/// # Errors
/// [`AuditError`] when it cannot be read at all.
pub async fn audit(state: &Path, payments: &dyn PaymentProvider, now: Timestamp) -> Result<AuditReport, AuditError> {
    let file = state.join("storefront.sqlite3");
    std::fs::metadata(&file).map_err(at(&file))?;
    let key = state.join("trust").join("issuer.pub");
    let issuer = std::fs::read_to_string(&key).map_err(at(&key))?;
    let issuer = IssuerKey::parse(&issuer).map_err(|_| AuditError::Key(key.display().to_string()))?;
    let database = Database::open_to_read(&file).await?;
    let mut audit = Audit { database: &database, payments, issuer, now, report: AuditReport::default() };
    let orders = texts(&database, "SELECT order_id FROM orders ORDER BY received_at, order_id").await?;
    for order in orders {
        let order = OrderId::parse(&order).map_err(|_| DatabaseError::Damaged("an order id"))?;
        audit.order(&order).await?;
    }
    let vehicles = texts(&database, "SELECT vehicle FROM vehicles ORDER BY vehicle").await?;
    for vehicle in vehicles {
        let vehicle = VehicleKey::parse(&vehicle).map_err(|_| DatabaseError::Damaged("a vehicle key"))?;
        audit.vehicle(&vehicle).await?;
    }
    Ok(audit.report)
}

async fn texts(database: &Database, query: &'static str) -> Result<Vec<String>, DatabaseError> {
    let rows = sqlx::query(query).fetch_all(database.pool()).await?;
    Ok(rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?)
}

struct Audit<'a> {
    database: &'a Database,
    payments: &'a dyn PaymentProvider,
    issuer: IssuerKey,
    now: Timestamp,
    report: AuditReport,
}

/// Everything about an order at one moment.
#[derive(PartialEq)]
struct Look {
    progress: Progress,
    to_pay: u64,
    books: OrderBooks,
    has_contract: bool,
    is_trial: bool,
    refund: Option<refunds::State>,
}

impl Look {
    /// Whether its money may be moving.
    fn is_under_way(&self) -> bool {
        matches!(self.progress, Progress::Received | Progress::Granted) || self.refund == Some(refunds::State::Open)
    }
}

impl Audit<'_> {
    async fn order(&mut self, id: &OrderId) -> Result<(), AuditError> {
        self.report.orders += 1;
        let Some(mut look) = self.look(id).await? else { return Ok(()) };
        for _ in 0..LOOKS_MAX {
            if look.is_under_way() {
                self.report.under_way += 1;
                return Ok(());
            }
            let moved = if look.is_trial { None } else { self.payments.movements(id).await };
            let problems = problems(&look, moved);
            if problems.is_empty() {
                return Ok(());
            }
            let Some(again) = self.look(id).await? else { return Ok(()) };
            // Unchanged while the provider was asked: it is as it looks.
            if again == look {
                self.report.findings.extend(problems.into_iter().map(|problem| AuditFinding { about: format!("order {id}"), problem }));
                return Ok(());
            }
            look = again;
        }
        self.report.under_way += 1;
        Ok(())
    }

    async fn look(&self, id: &OrderId) -> Result<Option<Look>, AuditError> {
        let mut transaction = self.database.begin().await?;
        let Some(order) = orders::find(&mut *transaction, id).await? else { return Ok(None) };
        Ok(Some(Look {
            progress: order.progress,
            to_pay: self.to_pay(&mut transaction, &order).await?,
            books: ledger::of_order(&mut transaction, id).await?,
            has_contract: contracts::find(&mut *transaction, id).await?.is_some(),
            is_trial: order.kind == Kind::Trial,
            refund: refunds::state(&mut *transaction, id).await?,
        }))
    }

    /// What is to be charged for an order that was granted.
    async fn to_pay(&self, connection: &mut SqliteConnection, order: &Order) -> Result<u64, AuditError> {
        let (Some(digest), Role::Order | Role::Renewal) = (order.quote, order.role) else { return Ok(0) };
        let quote = quotes::find(connection, &digest, &order.vehicle, &self.issuer).await?;
        Ok(quote.map_or(0, |quote| quote.to_pay().minor()))
    }

    async fn vehicle(&mut self, vehicle: &VehicleKey) -> Result<(), AuditError> {
        // Set, book and contracts change in one transaction; they are read in one.
        let mut transaction = self.database.begin().await?;
        let row = sqlx::query("SELECT grant_set, ownership_epoch FROM vehicles WHERE vehicle = $1")
            .bind(vehicle.to_string())
            .fetch_one(&mut *transaction)
            .await?;
        let ownership_epoch = u32::try_from(row.try_get::<i64, _>("ownership_epoch")?).unwrap_or(0);
        let set = verify::<GrantSet>(&row.try_get::<Vec<u8>, _>("grant_set")?, &self.issuer);
        let book =
            contracts::signed_book(&mut *transaction, vehicle).await?.map(|book| verify::<ContractBook>(&book.document, &self.issuer));
        let stored = contracts::all(&mut *transaction, vehicle, ownership_epoch).await?;
        let mut chains = Vec::new();
        for feature in contracts::features(&mut *transaction, vehicle, ownership_epoch).await? {
            chains.push(contracts::chain(&mut *transaction, vehicle, ownership_epoch, &feature).await?);
        }
        drop(transaction);

        let mut findings = Vec::new();
        let short: String = vehicle.to_string().chars().take(8).collect();
        let mut add = |feature: Option<&FeatureId>, problem: String| {
            let feature = feature.map_or_else(String::new, |feature| format!(", {feature}"));
            findings.push(AuditFinding { about: format!("vehicle {short}{feature}"), problem });
        };
        let Ok(set) = set else {
            add(None, "its grant set is not signed by this storefront".to_owned());
            self.report.findings.append(&mut findings);
            return Ok(());
        };
        match &book {
            None if stored.is_empty() => {}
            None => add(None, "it has contracts and no contract book".to_owned()),
            Some(Err(_)) => add(None, "its contract book is not signed by this storefront".to_owned()),
            Some(Ok(book)) if book.content().contracts != stored => add(None, "its contract book is not what its contracts are".to_owned()),
            Some(Ok(_)) => {}
        }
        for chain in &chains {
            let (granted, due) = (set.content().grant(chain.feature()), chain.grant());
            // A set leaves out what had run out when it was signed; that contract is over with the reconciler's next round.
            let ends = due.as_ref().filter(|_| granted.is_none()).and_then(|grant| grant.ends);
            let is_closing = ends.is_some_and(|ends| ends <= self.now && self.now.duration_since(ends) < CLOSED_WITHIN);
            if is_closing {
                continue;
            }
            if granted != due.as_ref() {
                let name = |grant: Option<&Grant>| {
                    grant.and_then(|grant| grant.order.clone()).map_or("none".to_owned(), |order| order.to_string())
                };
                let problem = format!("the grant is {}, by its contracts it is {}", name(granted), name(due.as_ref()));
                add(Some(chain.feature()), problem);
            }
        }
        for grant in set.content().grants.iter().filter(|grant| grant.order.is_some()) {
            if !chains.iter().any(|chain| *chain.feature() == grant.feature) {
                add(Some(&grant.feature), "it is granted by an order that has no contract".to_owned());
            }
        }
        self.report.findings.append(&mut findings);
        for contract in &stored {
            let runs = !matches!(contract.standing, ContractStanding::Over { .. });
            let is_paid = contract.kind == OrderKind::Trial || contract.paid.is_some();
            if runs && !is_paid && !self.is_settled_otherwise(&contract.order).await? {
                let problem = "its contract runs and was not paid for".to_owned();
                self.report.findings.push(AuditFinding { about: format!("order {}", contract.order), problem });
            }
        }
        Ok(())
    }

    /// Whether nothing was to be charged for an order, or it still is.
    async fn is_settled_otherwise(&self, order: &OrderId) -> Result<bool, AuditError> {
        let look = self.look(order).await?;
        Ok(look.is_some_and(|look| look.is_under_way() || look.to_pay == 0 || look.books.captured > 0))
    }
}

/// What does not hold for an order whose money stands still. `moved` is what the provider says: nothing, when it does not know the order.
fn problems(look: &Look, moved: Option<Movements>) -> Vec<String> {
    let mut problems = Vec::new();
    let books = &look.books;
    let (captured, refunded, reversed) =
        moved.map_or((0, 0, 0), |moved| (moved.captured.minor(), moved.refunded.minor(), moved.reversed.minor()));
    for (what, provider, ledger) in [
        ("taken", captured, books.captured),
        ("given back", refunded, books.refunded),
        ("taken back by the bank", reversed, books.reversed),
    ] {
        if provider != ledger {
            problems.push(format!("{what}: {provider} by the provider, {ledger} by the ledger"));
        }
    }
    let due = if look.progress == Progress::Captured { look.to_pay } else { 0 };
    if books.captured != due && !(look.progress == Progress::Revoked && books.captured == 0) {
        problems.push(format!("taken: {} by the ledger, {due} by its quote", books.captured));
    }
    if books.captured > 0 && !look.has_contract {
        problems.push("it was paid for and has no contract".to_owned());
    }
    if books.refunded + books.reversed + books.by_hand > books.captured {
        problems.push("more came back than was taken".to_owned());
    }
    if look.refund == Some(refunds::State::Refused) {
        problems.push("the provider refuses its refund: give it back by hand, and say so with `refund-by-hand`".to_owned());
    }
    problems
}
