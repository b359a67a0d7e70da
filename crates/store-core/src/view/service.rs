use entitlement::{LegalBasis, Purpose, PurposeId, ServiceId, Sharing};

use super::privacy::{SwitchView, basis_text, localised, moment, retention_text, sold, switch};
use crate::{MessageId, Model, SentKind, Text};

/// One service and all that it uses data for.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceView {
    /// Its name.
    pub name: Text,
    /// What the driver has of it, or that there is no such service.
    pub benefit: Text,
    /// What it uses data for.
    pub purposes: Vec<PurposeCard>,
}

/// One use of data with everything that there is to know.
#[derive(Clone, Debug, PartialEq)]
pub struct PurposeCard {
    /// Which.
    pub key: PurposeId,
    /// Its name.
    pub name: Text,
    /// A law demands it.
    pub law: bool,
    /// Its switch.
    pub switch: SwitchView,
    /// What stops without it, and what does not.
    pub if_off: Text,
    /// Everything else.
    pub facts: Vec<FactView>,
    /// Words of the button for what was or would be sent.
    pub sent: Text,
}

/// A thing to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactView {
    /// Name of its icon.
    pub icon: &'static str,
    /// What it is.
    pub caption: Text,
    /// How it is.
    pub value: Text,
}

pub(crate) fn view(model: &Model, id: Option<&ServiceId>) -> ServiceView {
    let services = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.services);
    let Some(service) = services.into_iter().find(|service| Some(&service.id) == id) else {
        let name = id.map_or(Text::Empty, |id| Text::verbatim(id.as_str()));
        return ServiceView { name, benefit: Text::of(MessageId::PrivacyGone), purposes: Vec::new() };
    };
    ServiceView {
        name: localised(model, Some(&service.name)),
        benefit: localised(model, Some(&service.benefit)),
        purposes: service.purposes.iter().filter(|purpose| sold(model, purpose)).map(|purpose| card(model, purpose)).collect(),
    }
}

fn card(model: &Model, purpose: &Purpose) -> PurposeCard {
    PurposeCard {
        key: purpose.id.clone(),
        name: localised(model, Some(&purpose.name)),
        law: purpose.basis == LegalBasis::Law,
        switch: switch(model, &purpose.id),
        if_off: localised(model, Some(&purpose.if_off)),
        facts: facts(model, purpose),
        sent: Text::of(match crate::update::sent_kind(model, &purpose.id) {
            SentKind::Sent => MessageId::PrivacyShowSent,
            SentKind::Sample => MessageId::PrivacyShowSample,
        }),
    }
}

fn facts(model: &Model, purpose: &Purpose) -> Vec<FactView> {
    let fact = |icon, caption: Text, value| FactView { icon, caption, value };
    let named = |icon, caption, value| fact(icon, Text::of(caption), value);
    let signals = purpose.signals.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut facts = vec![
        named("database", MessageId::ReceiptData, localised(model, Some(&purpose.data))),
        named("recipient", MessageId::ReceiptTo, localised(model, Some(&purpose.recipient))),
        named("retention", MessageId::ReceiptKept, retention_text(purpose.retention)),
        named("privacy", MessageId::PrivacyBasis, basis_text(purpose.basis)),
        named("document", MessageId::PrivacyVersion, Text::Number(purpose.text_version.into())),
    ];
    if let Some(status) = model.purpose_told(&purpose.id) {
        let state = match status.sharing {
            Sharing::On | Sharing::TurningOff => MessageId::PrivacyStateOn,
            Sharing::Off | Sharing::TurningOn => MessageId::PrivacyStateOff,
            Sharing::Locked if purpose.basis == LegalBasis::Law => MessageId::PrivacyStateOn,
            Sharing::Locked => MessageId::PrivacyStateOff,
        };
        let since = status.since.map_or_else(|| Text::of(MessageId::PrivacySinceEver), |since| moment(model, since));
        facts.push(fact("clock", Text::with(MessageId::PrivacySince, [("state", Text::of(state))]), since));
        let ends = match (purpose.basis, status.expires) {
            (LegalBasis::Law, _) => Text::of(MessageId::PrivacyEndsLaw),
            (_, Some(expires)) => Text::with(MessageId::PrivacyEndsItself, [("date", model.date_of_end(expires))]),
            (_, None) => Text::of(MessageId::PrivacyEndsOpen),
        };
        if status.sharing == Sharing::On || purpose.basis == LegalBasis::Law {
            facts.push(named("calendar", MessageId::PrivacyEnds, ends));
        }
        if purpose.basis == LegalBasis::Contract {
            let features = match status.needed_by.as_slice() {
                [] => Text::of(MessageId::PrivacyFeaturesNone),
                features => Text::List(features.iter().map(|feature| model.name(feature)).collect()),
            };
            facts.push(named("features", MessageId::PrivacyFeatures, features));
        }
    }
    facts.push(named("car", MessageId::PrivacySignals, Text::Verbatim(signals)));
    facts
}
