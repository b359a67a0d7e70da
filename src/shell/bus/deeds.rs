//! What the daemon is asked to do, call by call.

use std::collections::HashMap;

use entitlement::{Declaration, Money, ReceiptId, RequestId};
use protocol::bus::{CALL_TIMEOUT, ContractsProxy, OwnershipProxy, REMOTE_CALL_TIMEOUT, phone_kind_name, redemption_from_wire, role_name};
use store_core::{CallError, Deed, DeedAnswer, KeyWish, Pin, PinProof};
use zbus::Variant;

use super::{Interfaces, PIN_TIMEOUT, pipe, within};

/// What proves who asks, where it must be proved. Wiped with this.
pub(super) struct Proof {
    pub(super) pin: Option<Pin>,
    pub(super) new_pin: Option<Pin>,
}

/// Options of a call that may carry a PIN, by the name of its option.
type Options<'a> = HashMap<&'a str, Variant<'static>>;

/// Does it, and says what came of it.
pub(super) async fn done(interfaces: &Interfaces, deed: Deed, proof: Proof, request: &RequestId) -> Result<DeedAnswer, CallError> {
    let Interfaces { contracts, ownership, .. } = interfaces;
    let id = request.as_str();
    match deed {
        Deed::Declare { order, declaration } => declare(contracts, order.as_str(), declaration, id).await,
        Deed::Abandon(order) => within(REMOTE_CALL_TIMEOUT, contracts.abandon_order(order.as_str(), id)).await.map(|()| DeedAnswer::Done),
        Deed::OpenPhone(kind) => {
            // Where it is stands in the snapshot that follows.
            let options = authorised("pin", proof.pin.as_ref())?;
            within(REMOTE_CALL_TIMEOUT, contracts.open_phone(&phone_kind_name(kind), id, options)).await.map(|_| DeedAnswer::Done)
        }
        Deed::ConfirmRenewal(order) => {
            within(REMOTE_CALL_TIMEOUT, contracts.confirm_renewal(order.as_str(), id)).await.map(|_| DeedAnswer::Done)
        }
        Deed::ClosePhone => within(CALL_TIMEOUT, contracts.close_phone(id)).await.map(|()| DeedAnswer::Done),
        Deed::RemovePayment => {
            let options = authorised("pin", proof.pin.as_ref())?;
            within(REMOTE_CALL_TIMEOUT, contracts.remove_payment(id, options)).await.map(|()| DeedAnswer::Done)
        }
        Deed::Redeem { code } => {
            let answer = within(REMOTE_CALL_TIMEOUT, contracts.redeem_voucher(&code, id)).await?;
            redemption_from_wire(&answer).map(DeedAnswer::Voucher).map_err(|error| {
                tracing::error!(%error, "what became of the voucher cannot be read");
                CallError::InvalidArgument
            })
        }
        Deed::Dismiss(message) => within(CALL_TIMEOUT, contracts.dismiss_message(message.as_str(), id)).await.map(|()| DeedAnswer::Done),
        Deed::ExportReceipts { folder } => {
            // A slow stick takes its time.
            let files = within(REMOTE_CALL_TIMEOUT, contracts.export_receipts(&folder, id)).await?;
            Ok(DeedAnswer::Exported { files })
        }
        Deed::ExportHandover { folder } => {
            let files = within(REMOTE_CALL_TIMEOUT, ownership.export_handover(&folder, id)).await?;
            Ok(DeedAnswer::Exported { files })
        }
        other => own(ownership, other, proof, id).await.map(|()| DeedAnswer::Done),
    }
}

async fn declare(contracts: &ContractsProxy<'_>, order: &str, declaration: Declaration, id: &str) -> Result<DeedAnswer, CallError> {
    let receipt = match declaration {
        Declaration::Withdraw => within(CALL_TIMEOUT, contracts.withdraw(order, id)).await?,
        Declaration::Cancel => within(CALL_TIMEOUT, contracts.cancel(order, id)).await?,
        Declaration::StopRenewal => within(CALL_TIMEOUT, contracts.stop_renewal(order, id)).await?,
        // The car declares these by itself.
        Declaration::Delivered | Declaration::NotDelivered => return Err(CallError::InvalidArgument),
    };
    ReceiptId::parse(&receipt).map(DeedAnswer::Declared).map_err(|error| {
        tracing::error!(%error, "the id of the receipt cannot be read");
        CallError::InvalidArgument
    })
}

/// What concerns people.
async fn own(ownership: &OwnershipProxy<'_>, deed: Deed, proof: Proof, id: &str) -> Result<(), CallError> {
    match deed {
        Deed::SelectProfile(profile) => {
            let options = authorised("pin", proof.pin.as_ref())?;
            within(PIN_TIMEOUT, ownership.select_profile(profile.as_str(), id, options)).await
        }
        Deed::AddProfile { name, role, limit } => {
            let mut options = authorised("pin", proof.pin.as_ref())?;
            if let Some(limit) = limit {
                options.insert("limit_minor", Variant::from(limit.minor()));
            }
            within(PIN_TIMEOUT, ownership.add_profile(&name, &role_name(role), id, options)).await.map(drop)
        }
        Deed::ChangeProfile { profile, name, limit, key } => {
            let options = authorised("pin", proof.pin.as_ref())?;
            let changes = changes(&name, limit, key);
            within(PIN_TIMEOUT, ownership.change_profile(profile.as_str(), changes, id, options)).await
        }
        Deed::RemoveProfile(profile) => {
            let options = authorised("pin", proof.pin.as_ref())?;
            within(PIN_TIMEOUT, ownership.remove_profile(profile.as_str(), id, options)).await
        }
        Deed::EndRental(profile) => {
            let options = authorised("pin", proof.pin.as_ref())?;
            within(PIN_TIMEOUT, ownership.end_rental(profile.as_str(), id, options)).await.map(drop)
        }
        Deed::SetPin { profile, proof: by } => {
            let Some(new_pin) = &proof.new_pin else { return Err(CallError::InvalidArgument) };
            let options = match by {
                PinProof::None => Options::new(),
                PinProof::Old => authorised("old", proof.pin.as_ref())?,
                PinProof::Owner => authorised("owner", proof.pin.as_ref())?,
            };
            within(PIN_TIMEOUT, ownership.set_pin(profile.as_str(), pipe(new_pin)?, id, options)).await
        }
        Deed::HandOver => {
            let options = authorised("pin", proof.pin.as_ref())?;
            within(PIN_TIMEOUT, ownership.hand_over(id, options)).await
        }
        Deed::Claim => within(REMOTE_CALL_TIMEOUT, ownership.claim(id)).await,
        Deed::RefuseClaim => {
            let options = authorised("pin", proof.pin.as_ref())?;
            within(REMOTE_CALL_TIMEOUT, ownership.refuse_claim(id, options)).await
        }
        Deed::IssuePassport => within(REMOTE_CALL_TIMEOUT, ownership.issue_passport(id)).await.map(drop),
        Deed::RevokePassport => within(REMOTE_CALL_TIMEOUT, ownership.revoke_passport(id)).await,
        Deed::PutAwayHandover => within(CALL_TIMEOUT, ownership.put_away_handover(id)).await,
        Deed::Declare { .. } | Deed::Abandon(_) | Deed::OpenPhone(_) | Deed::ConfirmRenewal(_) | Deed::ClosePhone | Deed::RemovePayment => {
            Err(CallError::Unsupported)
        }
        Deed::Redeem { .. } | Deed::Dismiss(_) | Deed::ExportReceipts { .. } | Deed::ExportHandover { .. } => Err(CallError::Unsupported),
    }
}

fn authorised<'a>(option: &'a str, pin: Option<&Pin>) -> Result<Options<'a>, CallError> {
    let mut options = Options::new();
    if let Some(pin) = pin {
        options.insert(option, Variant::Fd(pipe(pin)?));
    }
    Ok(options)
}

fn changes(name: &str, limit: Option<Money>, key: Option<KeyWish>) -> HashMap<&'static str, Variant<'_>> {
    let limit = match limit {
        Some(limit) => ("limit_minor", Variant::from(limit.minor())),
        None => ("no_limit", Variant::from(true)),
    };
    let key = key.map(|key| match key {
        KeyWish::ThisOne => ("this_key", Variant::from(true)),
        KeyWish::None => ("no_keys", Variant::from(true)),
    });
    let name = (!name.is_empty()).then(|| ("name", Variant::from(name)));
    name.into_iter().chain([limit]).chain(key).collect()
}
