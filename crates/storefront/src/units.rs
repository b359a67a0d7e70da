//! A head unit is replaced together with its key: the old one is broken, and whoever built it in has told the seller.
//!
//! - The vehicle stays what it was: it is known by the key that it was enrolled with. Another head unit speaks for it, and no other any more.
//! - It takes a token that the seller's people make for this very vehicle. A VIN or a workshop's word makes none, and what the new unit says
//!   of the car must be what stands since enrolment.
//! - A new unit knows no PIN: what is paid with goes, and what is left of vouchers goes to its owner by mail, so that nobody spends the owner's
//!   money by sitting down at it. Its owner is told.

use entitlement::{Digest, HandoverId, VehicleKey, VehicleProfile};
use jiff::Timestamp;

use crate::{
    backend::Backend,
    claims,
    database::{
        DatabaseError, mails,
        notices::{self, Notice},
        payment_methods, phone_sessions, units,
        vehicles::Vehicle,
    },
    dossier::Dossier,
    handover,
    keys::random_token,
    limits,
    receipts::Language,
};

/// Lets a head unit take the place of a vehicle's. Answers with the vehicle, and as which owner it is known. `None`: the token is unknown,
/// too old or another unit's, or the unit is another vehicle's.
pub(crate) async fn replace(
    backend: &Backend,
    token: &str,
    unit: &VehicleKey,
    profile: &VehicleProfile,
) -> Result<Option<(VehicleKey, u32)>, DatabaseError> {
    let now = backend.clock.now();
    let Some(known) = units::find(backend.database.pool(), token).await? else { return Ok(None) };
    let mut dossier = Dossier::of(&backend.database, &backend.keys, &known.vehicle, now).await?;
    // Read again under the lock: of two units with one token only one comes in.
    let Some(known) = units::find(&mut **dossier.transaction(), token).await? else { return Ok(None) };
    let vehicle = dossier.vehicle().clone();
    let answer = Ok(Some((vehicle.key, vehicle.ownership_epoch)));
    if let Some(user) = known.unit {
        // Its answer was lost on the way. A unit that was replaced since gets nothing.
        return if user == *unit && vehicle.unit == *unit { answer } else { Ok(None) };
    }
    let too_old = now.duration_since(known.made_at) > jiff::SignedDuration::from_hours(24 * limits::UNIT_TOKEN_DAYS);
    let same_car = profile.vin == vehicle.profile.vin && profile.factory_options == vehicle.profile.factory_options;
    if too_old || !same_car || units::is_of_another(&mut **dossier.transaction(), unit, &vehicle.key).await? {
        return Ok(None);
    }
    units::take(dossier.transaction(), token, &vehicle.key, unit).await?;
    payment_methods::remove(dossier.transaction(), &vehicle.key, vehicle.ownership_epoch, now).await?;
    phone_sessions::close_every(dossier.transaction(), &vehicle.key).await?;
    if let Some(to) = mails::address_of(&mut **dossier.transaction(), &vehicle.key, vehicle.ownership_epoch).await? {
        // Nor what is left of vouchers: its owner gets it by mail, as a voucher.
        let mut voucher = None;
        if let Some(amount) = dossier.balance().await? {
            let id = HandoverId::parse(&random_token().map_err(|_| DatabaseError::Damaged("random numbers"))?);
            let id = id.map_err(|_| DatabaseError::Damaged("an id"))?;
            handover::take_along(&mut dossier, &id, amount, now).await?;
            voucher = Some((crate::receipts::amount(to.language, amount), entitlement::voucher_of(&id)));
        }
        let notice = told(backend, &vehicle, unit, &to, voucher, now);
        notices::enqueue(dossier.transaction(), &notice).await?;
    }
    dossier.touch_book();
    dossier.close().await?;
    tracing::info!("a head unit has taken the place of another");
    answer
}

/// Whether a head unit speaks, or spoke, for a vehicle that is known by another key.
pub(crate) async fn speaks_for_another(backend: &Backend, unit: &VehicleKey) -> Result<bool, DatabaseError> {
    units::is_of_another(backend.database.pool(), unit, unit).await
}

/// That another head unit speaks for the car.
fn told(
    backend: &Backend,
    vehicle: &Vehicle,
    unit: &VehicleKey,
    to: &mails::MailAddress,
    voucher: Option<(String, String)>,
    now: Timestamp,
) -> Notice {
    let (model, vin) = (&vehicle.profile.model, vehicle.profile.vin.ending());
    let (subject, mut body) = match to.language {
        Language::English => (
            format!("Your car has another head unit ({model}, VIN ending {vin})"),
            format!(
                "Another head unit was built into your car ({model}, VIN ending {vin}). What was paid for works on with it.\n\n\
                 It knows nothing of you: please choose a PIN in the car, and add a means of payment again if something is to renew.\n\n\
                 You know nothing of this? Then please write to us: answer this mail.\n"
            ),
        ),
        Language::German => (
            format!("Ihr Fahrzeug hat ein anderes Bediensystem ({model}, Fahrgestellnummer endet auf {vin})"),
            format!(
                "In Ihr Fahrzeug ({model}, Fahrgestellnummer endet auf {vin}) wurde ein anderes Bediensystem eingebaut. Was bezahlt ist, läuft \
                 damit weiter.\n\n\
                 Es weiß nichts von Ihnen: Bitte wählen Sie im Fahrzeug eine PIN, und hinterlegen Sie wieder ein Zahlungsmittel, wenn sich \
                 etwas verlängern soll.\n\n\
                 Sie wissen nichts davon? Dann schreiben Sie uns bitte: Antworten Sie auf diese Mail.\n"
            ),
        ),
    };
    if let Some((amount, code)) = voucher {
        body += &match to.language {
            Language::English => format!("\nWhat was left of your vouchers, {amount}, is yours as a new one. Its code: {code}\n"),
            Language::German => {
                format!("\nWas von Ihren Gutscheinen übrig war, {amount}, gehört Ihnen als neuer Gutschein. Sein Code: {code}\n")
            }
        };
    }
    let id = Digest::of(format!("unit/{}/{unit}/{}", vehicle.key, now.as_second()).as_bytes()).to_string();
    let sender = claims::sender(backend, vehicle);
    Notice { id, sender, address: to.address.clone(), subject, body, signed: None, made_at: now, tries: 0 }
}
