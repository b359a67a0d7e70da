//! Somebody has the car, and not its owner's PIN: the owner has died, or is gone, or never was who sold it.
//!
//! - It is asked for in the car, with its key. A VIN, a number plate or a dealer's word asks for nothing.
//! - The present owner is told, in the car and by mail, and can say no in either for a day.
//! - The day begins when the mail has left, or was given up.
//! - Nothing happens by itself when the day is over: whoever has the car takes it over by an act in it. The car asks here first, so a no and
//!   an act at the same moment are one or the other; then it hands itself over as with a PIN.

use entitlement::{Digest, HandedOver, Money, VehicleKey};
use jiff::{Timestamp, ToSpan as _};

use crate::{
    backend::Backend,
    database::{
        DatabaseError, Transaction,
        claims::{self, Stored},
        mails::MailAddress,
        notices::{self, Notice},
        vehicles::{self, Vehicle},
    },
    limits,
    phone::PageCode,
    receipts::{Language, moment},
};

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Its owner can still say no.
    Waiting { due_at: Timestamp },
    /// Nobody has said no.
    Granted,
    /// Nor can anybody any more: whoever asked has taken it over.
    Taken,
    /// The owner has said no. Until then nobody can ask again.
    Refused { again_at: Timestamp },
}

/// When something is due that its owner is told of at `told`.
pub(crate) fn due_at(told: Timestamp) -> Timestamp {
    told.saturating_add(limits::CLAIM_HOURS.hours()).unwrap_or(Timestamp::MAX)
}

fn standing(claim: &Stored, now: Timestamp) -> Standing {
    match claim.refused_at {
        None if claim.taken_at.is_some() => Standing::Taken,
        Some(at) => Standing::Refused { again_at: at.saturating_add((24 * limits::CLAIM_AGAIN_DAYS).hours()).unwrap_or(Timestamp::MAX) },
        None if now < claim.due_at || claim.untold => Standing::Waiting { due_at: claim.due_at },
        None => Standing::Granted,
    }
}

/// How the newest claim on a vehicle of its present owner stands. `None`: nobody asks for it.
pub(crate) async fn look(backend: &Backend, vehicle: &VehicleKey) -> Result<Option<Standing>, DatabaseError> {
    let now = backend.clock.now();
    let Some(owner) = vehicles::ownership_epoch(backend.database.pool(), vehicle).await? else { return Ok(None) };
    let newest = claims::newest(backend.database.pool(), vehicle, owner).await?;
    // A no that is over is none any more.
    Ok(newest.map(|claim| standing(&claim, now)).filter(|standing| !matches!(standing, Standing::Refused { again_at } if *again_at <= now)))
}

/// Asks for a vehicle, or finds that it was asked for.
pub(crate) async fn make(backend: &Backend, vehicle: &VehicleKey) -> Result<Standing, DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await?.ok_or(DatabaseError::Damaged("a vehicle"))?;
    if let Some(claim) = claims::newest(&mut *transaction, vehicle, locked.ownership_epoch).await? {
        match standing(&claim, now) {
            Standing::Refused { again_at } if again_at <= now => {}
            standing => return Ok(standing),
        }
    }
    let due_at = due_at(now);
    let code = PageCode::random();
    let url = format!("{}/claim/{}", backend.public_url(), code.as_str());
    let to = crate::database::mails::address_of(&mut *transaction, vehicle, locked.ownership_epoch).await?;
    let notice = to.map(|to| told(backend, &locked, &to, due_at, &url, now));
    let claim = Stored { made_at: now, due_at, untold: notice.is_some(), refused_at: None, taken_at: None };
    let id = notice.as_ref().map(|notice| notice.id.as_str());
    claims::insert(&mut transaction, vehicle, locked.ownership_epoch, &claim, id, &digest(&code)).await?;
    if let Some(notice) = &notice {
        notices::enqueue(&mut transaction, notice).await?;
    }
    transaction.commit().await?;
    tracing::info!("somebody asks for a car");
    Ok(Standing::Waiting { due_at })
}

/// Whoever has asked takes the car over, once nobody has said no: from here on it is too late for that. `None`: nobody asks for it.
pub(crate) async fn take(backend: &Backend, vehicle: &VehicleKey) -> Result<Option<Standing>, DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await?.ok_or(DatabaseError::Damaged("a vehicle"))?;
    let Some(claim) = claims::newest(&mut *transaction, vehicle, locked.ownership_epoch).await? else { return Ok(None) };
    if standing(&claim, now) != Standing::Granted {
        return Ok(Some(standing(&claim, now)));
    }
    claims::take(&mut transaction, vehicle, &claim, now).await?;
    transaction.commit().await?;
    tracing::info!("a car is taken over by whoever has asked for it");
    Ok(Some(Standing::Taken))
}

/// The present owner says no, in the car, with the PIN. Whether there was something to say no to.
pub(crate) async fn refuse(backend: &Backend, vehicle: &VehicleKey) -> Result<bool, DatabaseError> {
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await?.ok_or(DatabaseError::Damaged("a vehicle"))?;
    let refused = claims::refuse(&mut transaction, vehicle, locked.ownership_epoch, backend.clock.now()).await?;
    transaction.commit().await?;
    Ok(refused)
}

/// What whoever has the code of the mail can still do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Veto {
    /// Say no.
    Open { model: String, vin_end: String, due_at: Timestamp },
    /// It was said.
    Said,
    /// Too late, or the car has another owner.
    TooLate,
    /// There is no such code.
    Unknown,
}

/// What a code of a mail is good for; with `say`, the no is said.
pub(crate) async fn veto(backend: &Backend, code: &str, say: bool) -> Result<Veto, DatabaseError> {
    let now = backend.clock.now();
    let Some(code) = PageCode::parse(code) else { return Ok(Veto::Unknown) };
    let known = claims::by_veto(backend.database.pool(), &digest(&code)).await?;
    let Some((vehicle, owner, _)) = known else { return Ok(Veto::Unknown) };
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, &vehicle, &backend.keys.issuer()).await?.ok_or(DatabaseError::Damaged("a vehicle"))?;
    // Read again under the lock: somebody may have said it, or the car has changed hands.
    let claim = claims::by_veto(&mut *transaction, &digest(&code)).await?.map(|(_, _, claim)| claim);
    match claim.map(|claim| standing(&claim, now)) {
        Some(Standing::Refused { .. }) => Ok(Veto::Said),
        // Also when its day is over, as long as the car has not handed itself over.
        Some(Standing::Waiting { .. } | Standing::Granted) if locked.ownership_epoch == owner => {
            if say {
                claims::refuse(&mut transaction, &vehicle, owner, now).await?;
                transaction.commit().await?;
                return Ok(Veto::Said);
            }
            let due_at = claim.map_or(now, |claim| claim.due_at);
            Ok(Veto::Open { model: locked.profile.model.clone(), vin_end: locked.profile.vin.ending().to_owned(), due_at })
        }
        _ => Ok(Veto::TooLate),
    }
}

fn digest(code: &PageCode) -> Digest {
    Digest::of(code.as_str().as_bytes())
}

/// Who writes to whoever has this vehicle.
pub(crate) fn sender(backend: &Backend, vehicle: &Vehicle) -> String {
    let market = backend.catalogue.content.markets.get(&vehicle.profile.market);
    market.map_or_else(String::new, |market| format!("{} <{}>", market.seller.name, market.seller.email))
}

/// That somebody asks for the car, and how to say no.
fn told(backend: &Backend, vehicle: &Vehicle, to: &MailAddress, due_at: Timestamp, url: &str, now: Timestamp) -> Notice {
    let (model, vin) = (&vehicle.profile.model, vehicle.profile.vin.ending());
    let until = moment(backend, &vehicle.profile.market, to.language, due_at);
    let (subject, body) = match to.language {
        Language::English => (
            format!("Somebody asks for your car ({model}, VIN ending {vin})"),
            format!(
                "Somebody sits in your car ({model}, VIN ending {vin}), does not have your PIN, and asks to become its owner.\n\n\
                 Is that not what you want? Then say no by {until}:\n{url}\n\n\
                 You can also say no in the car, with your PIN.\n\n\
                 If you do nothing, whoever asks can take it over after that: what was paid for stays with it or goes along with you as a voucher, \
                 and everything personal is erased from it.\n"
            ),
        ),
        Language::German => (
            format!("Jemand möchte Ihr Fahrzeug übernehmen ({model}, Fahrgestellnummer endet auf {vin})"),
            format!(
                "Jemand sitzt in Ihrem Fahrzeug ({model}, Fahrgestellnummer endet auf {vin}), hat Ihre PIN nicht und möchte es übernehmen.\n\n\
                 Wollen Sie das nicht? Dann sagen Sie Nein bis {until}:\n{url}\n\n\
                 Nein sagen können Sie auch im Fahrzeug, mit Ihrer PIN.\n\n\
                 Wenn Sie nichts tun, kann die Person es danach übernehmen: Was bezahlt ist, bleibt beim Fahrzeug oder geht als Gutschein \
                 mit Ihnen, und alles Persönliche wird darin gelöscht.\n"
            ),
        ),
    };
    let id = Digest::of(format!("claim/{}/{}/{}", vehicle.key, vehicle.ownership_epoch, now.as_second()).as_bytes()).to_string();
    Notice { id, sender: sender(backend, vehicle), address: to.address.clone(), subject, body, signed: None, made_at: now, tries: 0 }
}

/// That the car has changed hands, and what goes along: for whoever had it, who may not have seen the car's screen.
pub(crate) async fn tell_former_owner(
    backend: &Backend,
    transaction: &mut Transaction,
    vehicle: &Vehicle,
    contracts: &[HandedOver],
    voucher: Option<(Money, String)>,
    signed: &[u8],
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let Some(to) = crate::database::mails::address_of(&mut **transaction, &vehicle.key, vehicle.ownership_epoch).await? else {
        return Ok(());
    };
    let (model, vin) = (&vehicle.profile.model, vehicle.profile.vin.ending());
    let stays = contracts.iter().filter(|contract| matches!(contract.fate, entitlement::Fate::Stays { .. })).count();
    let back = contracts.iter().filter(|contract| matches!(contract.fate, entitlement::Fate::Refunded { .. })).count();
    let money = voucher.as_ref().map(|(amount, code)| (crate::receipts::amount(to.language, *amount), code));
    let (subject, mut body) = match to.language {
        Language::English => (
            format!("Your car has changed hands ({model}, VIN ending {vin})"),
            format!(
                "Your car ({model}, VIN ending {vin}) has changed hands. From now on your phone, your profiles and your means of payment have \
                 no access to it, and everything personal is erased from it.\n\n\
                 Stays with the car: {stays}. Given back to you the way you paid: {back}.\n"
            ),
        ),
        Language::German => (
            format!("Ihr Fahrzeug hat den Halter gewechselt ({model}, Fahrgestellnummer endet auf {vin})"),
            format!(
                "Ihr Fahrzeug ({model}, Fahrgestellnummer endet auf {vin}) hat den Halter gewechselt. Ihr Telefon, Ihre Profile und Ihr \
                 Zahlungsmittel haben ab jetzt keinen Zugang mehr, und alles Persönliche ist darin gelöscht.\n\n\
                 Beim Fahrzeug bleibt: {stays}. So zurückgezahlt, wie Sie bezahlt haben: {back}.\n"
            ),
        ),
    };
    if let Some((amount, code)) = money {
        body += &match to.language {
            Language::English => format!("\nGoes along with you: a voucher over {amount}. Its code: {code}\n"),
            Language::German => format!("\nGeht mit Ihnen: ein Gutschein über {amount}. Sein Code: {code}\n"),
        };
    }
    body += match to.language {
        Language::English => "\nAttached is the same, signed by us. It names nobody: keep it as proof that the car is no longer yours.\n",
        Language::German => {
            "\nAngehängt ist dasselbe, von uns signiert. Es nennt niemanden: Bewahren Sie es auf, als Beleg, dass das Fahrzeug nicht mehr Ihres ist.\n"
        }
    };
    let id = Digest::of(format!("handover/{}/{}", vehicle.key, vehicle.ownership_epoch).as_bytes()).to_string();
    let notice = Notice {
        id,
        sender: sender(backend, vehicle),
        address: to.address,
        subject,
        body,
        signed: Some(signed.to_vec()),
        made_at: now,
        tries: 0,
    };
    notices::enqueue(transaction, &notice).await
}
