use entitlement::{
    Erasure, LedgerHealth, LegalBasis, PrivateMode, Purpose, PurposeId, PurposeStatus, Retention, Service, ServiceId, Sharing,
};
use jiff::{Timestamp, ToSpan as _};

use super::status::SharingMark;
use super::{Choice, Tone};
use crate::model::{Asking, Daemon, Model, OpenRow, Word, is_switchable, may_leave, was_sent};
use crate::{MessageId, PrivateChoice, SentKind, SharingChoice, Text};

mod chart;

pub use chart::{ChartDay, ChartView, LegendEntry};

/// What may leave the car, and what did.
#[derive(Clone, Debug, PartialEq)]
pub struct PrivacyView {
    /// The record is damaged, or the disk is full.
    pub notice: Option<NoticeView>,
    /// The one switch over all.
    pub master: MasterView,
    /// Rows below their captions.
    pub groups: Vec<PurposeGroup>,
    /// What left in seven days.
    pub chart: ChartView,
    /// Whether receipts, export and erasure can be asked for.
    pub service_there: bool,
}

/// Something to know about the whole list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeView {
    /// How urgent.
    pub tone: Tone,
    /// What is so.
    pub text: Text,
    /// The one action; may be empty.
    pub action: Text,
    /// It is being done.
    pub pending: bool,
}

/// What a switch shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SwitchState {
    /// By the daemon's word.
    #[default]
    Off,
    /// By the daemon's word.
    On,
    /// Asked for, or the daemon is at it.
    TurningOff,
    /// Asked for, or the daemon is at it.
    TurningOn,
    /// Not for the driver.
    Locked,
    /// Nobody says.
    Unknown,
}

/// A switch with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SwitchView {
    /// What it shows.
    pub state: SwitchState,
    /// Whether it can be tapped.
    pub enabled: bool,
    /// What it does at this moment, why it is locked, or why it cannot be tapped. May be empty.
    pub word: Text,
}

/// "Share nothing".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MasterView {
    /// On: nothing leaves.
    pub switch: SwitchView,
    /// What it means, or until when nothing leaves.
    pub text: Text,
    /// Whether the choices are open.
    pub open: bool,
    /// For how long.
    pub modes: Vec<Choice>,
    /// Whether they can be chosen.
    pub modes_enabled: bool,
}

/// Purposes on one legal ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurposeGroup {
    /// Tells groups apart.
    pub key: &'static str,
    /// Its caption.
    pub title: Text,
    /// In the order of the catalogue.
    pub rows: Vec<PurposeRow>,
}

/// One use of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurposeRow {
    /// Which.
    pub key: PurposeId,
    /// Of which service.
    pub service: ServiceId,
    /// Its name.
    pub name: Text,
    /// What the driver has of it, or why it cannot be told.
    pub line: Text,
    /// What left in seven days; empty while unknown.
    pub volume: Text,
    /// Nothing left in seven days.
    pub idle: bool,
    /// A law demands it.
    pub law: bool,
    /// Its switch.
    pub switch: SwitchView,
    /// Whether it is open.
    pub open: bool,
    /// Data in words.
    pub data: Text,
    /// Who gets it.
    pub recipient: Text,
    /// How long it is kept.
    pub retention: Text,
    /// What stops without it.
    pub if_off: Text,
    /// When it was sent last, what became of it, when the yes ends.
    pub notes: Vec<Text>,
    /// Words of the button for what was or would be sent.
    pub sent: Text,
}

pub(crate) fn view(model: &Model) -> PrivacyView {
    PrivacyView {
        notice: notice(model),
        master: master(model),
        groups: groups(model),
        chart: chart::view(model),
        service_there: model.car.daemon == Daemon::Present,
    }
}

fn notice(model: &Model) -> Option<NoticeView> {
    let (id, action) = match model.privacy_told()?.ledger {
        LedgerHealth::Sound => return None,
        LedgerHealth::Broken => (MessageId::PrivacyBroken, Text::of(MessageId::PrivacyBrokenAction)),
        LedgerHealth::Full => (MessageId::PrivacyFull, Text::Empty),
    };
    Some(NoticeView { tone: Tone::Attention, text: Text::of(id), action, pending: model.privacy.anew.is_some() })
}

/// Nobody says, and why.
pub(super) fn unknown(model: &Model) -> Text {
    let waits = model.car.daemon == Daemon::Unknown
        || (model.car.daemon == Daemon::Present && (model.privacy.word == Word::Awaited || model.privacy.asking != Asking::Idle));
    Text::of(if waits { MessageId::PrivacyLoading } else { MessageId::PrivacyUnknown })
}

fn master(model: &Model) -> MasterView {
    let services = model.shop.catalogue.as_ref().map_or(0, |catalogue| {
        let switchable =
            |service: &&Service| service.purposes.iter().any(|purpose| purpose.basis != LegalBasis::Law && sold(model, purpose));
        catalogue.services.iter().filter(switchable).count()
    });
    let count = Text::Number(i64::try_from(services).unwrap_or(i64::MAX));
    let open = model.privacy.open == Some(OpenRow::Master);
    let asked = model.privacy.private_ask.as_ref().filter(|ask| ask.stage.pending()).map(|ask| ask.choice);
    let Some(snapshot) = model.privacy_told() else {
        let switch = SwitchView { state: SwitchState::Unknown, enabled: false, word: Text::Empty };
        return MasterView { switch, text: unknown(model), open, modes: modes(None), modes_enabled: false };
    };
    let is_on = snapshot.private != PrivateMode::Off;
    let switch = match asked {
        Some(PrivateChoice::Off) => turning(SwitchState::TurningOff, MessageId::PrivacyRestoring),
        Some(_) => turning(SwitchState::TurningOn, MessageId::PrivacyEverythingOff),
        // Turning it off lets data leave again.
        None if is_on => match model.gate_to_share() {
            Ok(()) => SwitchView { state: SwitchState::On, enabled: true, word: Text::Empty },
            Err(_) => SwitchView { state: SwitchState::On, enabled: false, word: Text::of(MessageId::PrivacyNeedsParking) },
        },
        // Everything is off already, and the car takes no choice until it is begun anew.
        None if snapshot.ledger == LedgerHealth::Broken => SwitchView { state: SwitchState::Off, enabled: false, word: Text::Empty },
        None => SwitchView { state: SwitchState::Off, enabled: true, word: Text::Empty },
    };
    let text = private_text(model, snapshot.private).unwrap_or_else(|| Text::with(MessageId::PrivacyAll, [("count", count)]));
    MasterView { switch, text, open, modes: modes(Some(snapshot.private)), modes_enabled: asked.is_none() }
}

/// Until when nothing leaves.
pub(super) fn private_text(model: &Model, mode: PrivateMode) -> Option<Text> {
    match mode {
        PrivateMode::Off => None,
        PrivateMode::Hour { until } => Some(Text::with(MessageId::PrivacyUntilTime, [("time", Text::Time(model.local(until).time()))])),
        PrivateMode::Trip => Some(Text::of(MessageId::PrivacyUntilTrip)),
        PrivateMode::UntilChanged => Some(Text::of(MessageId::PrivacyUntilChanged)),
    }
}

fn modes(running: Option<PrivateMode>) -> Vec<Choice> {
    let is = |choice: PrivateChoice| match running {
        None | Some(PrivateMode::Off) => false,
        Some(PrivateMode::Hour { .. }) => choice == PrivateChoice::Hour,
        Some(PrivateMode::Trip) => choice == PrivateChoice::Trip,
        Some(PrivateMode::UntilChanged) => choice == PrivateChoice::UntilChanged,
    };
    let choice = |choice: PrivateChoice| Choice {
        key: choice.key().to_owned(),
        label: Text::of(match choice {
            PrivateChoice::Hour => MessageId::PrivacyHour,
            PrivateChoice::Trip => MessageId::PrivacyTrip,
            PrivateChoice::UntilChanged | PrivateChoice::Off => MessageId::PrivacyAlways,
        }),
        selected: is(choice),
    };
    PrivateChoice::ALL.into_iter().map(choice).collect()
}

fn turning(state: SwitchState, word: MessageId) -> SwitchView {
    SwitchView { state, enabled: false, word: Text::of(word) }
}

/// Whether a purpose is for this car's market; while that is unknown, all are.
pub(super) fn sold(model: &Model, purpose: &Purpose) -> bool {
    model.market().is_none_or(|market| purpose.markets.contains(market))
}

fn groups(model: &Model) -> Vec<PurposeGroup> {
    let rows: Vec<(LegalBasis, PurposeRow)> = match &model.privacy.snapshot {
        Some(snapshot) => snapshot.purposes.iter().map(|status| (status.basis, told_row(model, status))).collect(),
        // Nothing was heard yet: what there is to be heard of.
        None => {
            let services = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.services);
            let purposes = services.flat_map(|service| service.purposes.iter().map(move |purpose| (service, purpose)));
            let here = purposes.filter(|(_, purpose)| sold(model, purpose));
            here.map(|(service, purpose)| (purpose.basis, row(model, &purpose.id, &service.id, None))).collect()
        }
    };
    let group = |basis: LegalBasis| PurposeGroup {
        key: basis.as_str(),
        title: Text::of(match basis {
            LegalBasis::Choice => MessageId::PrivacyChoice,
            LegalBasis::Contract => MessageId::PrivacyContract,
            LegalBasis::Law => MessageId::PrivacyLaw,
        }),
        rows: rows.iter().filter(|(of, _)| *of == basis).map(|(_, row)| row.clone()).collect(),
    };
    LegalBasis::ALL.into_iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn told_row(model: &Model, status: &PurposeStatus) -> PurposeRow {
    row(model, &status.purpose, &status.service, Some(status))
}

fn row(model: &Model, id: &PurposeId, service: &ServiceId, status: Option<&PurposeStatus>) -> PurposeRow {
    let known = model.shop.catalogue.as_ref().and_then(|catalogue| catalogue.purpose(id));
    let purpose = known.map(|(_, purpose)| purpose);
    let words = |pick: fn(&Purpose) -> &entitlement::Localised| localised(model, purpose.map(pick));
    let current = model.purpose_told(id);
    let kind = crate::update::sent_kind(model, id);
    PurposeRow {
        key: id.clone(),
        service: service.clone(),
        name: model.purpose_name(id),
        line: if current.is_some() { line(model, known, status) } else { unknown(model) },
        volume: match status {
            Some(status) if status.bytes_7_days > 0 => Text::Bytes(status.bytes_7_days),
            Some(_) => Text::of(MessageId::PrivacyNothing),
            None => Text::Empty,
        },
        idle: status.is_none_or(|status| status.bytes_7_days == 0),
        law: status.map(|status| status.basis).or(purpose.map(|purpose| purpose.basis)) == Some(LegalBasis::Law),
        switch: switch(model, id),
        open: model.privacy.open == Some(OpenRow::Purpose(id.clone())),
        data: words(|purpose| &purpose.data),
        recipient: words(|purpose| &purpose.recipient),
        retention: purpose.map_or(Text::Empty, |purpose| retention_text(purpose.retention)),
        if_off: words(|purpose| &purpose.if_off),
        notes: current.map_or_else(Vec::new, |status| notes(model, status)),
        sent: Text::of(match kind {
            SentKind::Sent => MessageId::PrivacyShowSent,
            SentKind::Sample => MessageId::PrivacyShowSample,
        }),
    }
}

pub(super) fn localised(model: &Model, texts: Option<&entitlement::Localised>) -> Text {
    texts.and_then(|texts| model.pick(texts)).map_or(Text::Empty, |text| Text::verbatim(text.as_str()))
}

/// What it is good for: the feature that needs it, what the driver has of the service, or what tells it from its siblings.
fn line(model: &Model, known: Option<(&Service, &Purpose)>, status: Option<&PurposeStatus>) -> Text {
    if let Some(status) = status.filter(|status| status.basis == LegalBasis::Contract) {
        return match status.needed_by.first() {
            Some(feature) => Text::with(MessageId::PrivacyNeededFor, [("feature", model.name(feature))]),
            None => Text::of(MessageId::PrivacyNeededByNone),
        };
    }
    match known {
        Some((service, purpose)) if service.purposes.len() > 1 => localised(model, Some(&purpose.data)),
        Some((service, _)) => localised(model, Some(&service.benefit)),
        None => Text::Empty,
    }
}

/// The switch of a purpose: the daemon's last word, or what it is asked for at this moment.
pub(super) fn switch(model: &Model, id: &PurposeId) -> SwitchView {
    let Some(status) = model.purpose_told(id) else {
        return SwitchView { state: SwitchState::Unknown, enabled: false, word: unknown(model) };
    };
    let asked = model.privacy.asks.get(id).filter(|ask| ask.stage.pending()).map(|ask| ask.choice);
    match (asked, status.sharing) {
        (_, Sharing::Locked) => SwitchView {
            state: SwitchState::Locked,
            enabled: false,
            word: Text::of(if status.basis == LegalBasis::Law { MessageId::PrivacyByLaw } else { MessageId::PrivacyLocked }),
        },
        (Some(SharingChoice::Off), _) | (None, Sharing::TurningOff) => turning(SwitchState::TurningOff, MessageId::PrivacyTurningOff),
        (Some(SharingChoice::On { .. }), _) | (None, Sharing::TurningOn) => turning(SwitchState::TurningOn, MessageId::PrivacyTurningOn),
        (None, Sharing::On) => SwitchView { state: SwitchState::On, enabled: true, word: Text::Empty },
        (None, Sharing::Off) => {
            let reason = why_not_on(model);
            SwitchView { state: SwitchState::Off, enabled: reason.is_empty(), word: reason }
        }
    }
}

fn why_not_on(model: &Model) -> Text {
    if model.gate_to_share().is_err() {
        return Text::of(MessageId::PrivacyNeedsParking);
    }
    if model.is_private() {
        return Text::of(MessageId::PrivacyIsPrivate);
    }
    match model.privacy_told().map(|snapshot| snapshot.ledger) {
        Some(LedgerHealth::Full) => Text::of(MessageId::PrivacyStorageOn),
        Some(LedgerHealth::Sound | LedgerHealth::Broken) | None => Text::Empty,
    }
}

fn notes(model: &Model, status: &PurposeStatus) -> Vec<Text> {
    let mut notes = Vec::new();
    match status.last_sent {
        Some(at) => notes.push(Text::with(MessageId::PrivacyLastSent, [("time", moment(model, at))])),
        None if !was_sent(status) => notes.push(Text::of(MessageId::PrivacyNeverSent)),
        None => {}
    }
    notes.extend(erasure_note(model, status.erasure));
    if let Some(expires) = status.expires.filter(|_| status.sharing == Sharing::On) {
        notes.push(Text::with(MessageId::PrivacyExpires, [("date", model.date_of_end(expires))]));
    }
    notes
}

fn erasure_note(model: &Model, erasure: Erasure) -> Option<Text> {
    match erasure {
        Erasure::None => None,
        Erasure::Queued { .. } => Some(Text::of(MessageId::PrivacyErasureQueued)),
        Erasure::Confirmed { at, records } => Some(Text::with(
            MessageId::PrivacyErasureConfirmed,
            [("time", moment(model, at)), ("records", Text::Number(i64::try_from(records).unwrap_or(i64::MAX)))],
        )),
    }
}

/// The time of day for today, else the day with it.
pub(super) fn moment(model: &Model, at: Timestamp) -> Text {
    let (then, now) = (model.local(at), model.local(model.now()));
    if then.date() == now.date() { Text::Time(then.time()) } else { Text::DateTime(then.datetime()) }
}

pub(super) fn retention_text(retention: Retention) -> Text {
    const DAY: u32 = 24;
    const YEAR: u32 = 365 * DAY;
    let (id, count) = match retention.hours() {
        0 => return Text::of(MessageId::PrivacyNotKept),
        hours if hours % YEAR == 0 => (MessageId::PrivacyYears, hours / YEAR),
        hours if hours > DAY && hours % DAY == 0 => (MessageId::PrivacyDays, hours / DAY),
        hours => (MessageId::PrivacyHours, hours),
    };
    Text::with(id, [("count", Text::Number(count.into()))])
}

pub(super) fn basis_text(basis: LegalBasis) -> Text {
    Text::of(match basis {
        LegalBasis::Choice => MessageId::PrivacyBasisChoice,
        LegalBasis::Contract => MessageId::PrivacyBasisContract,
        LegalBasis::Law => MessageId::PrivacyBasisLaw,
    })
}

/// For the top bar: whether anything may leave.
pub(super) fn mark(model: &Model) -> SharingMark {
    let Some(snapshot) = model.privacy_told() else { return SharingMark::Unknown };
    let law = |status: &PurposeStatus| status.basis == LegalBasis::Law && status.sharing != Sharing::Off;
    if snapshot.purposes.iter().any(|status| is_switchable(status) && may_leave(status)) {
        return SharingMark::On;
    }
    if snapshot.purposes.iter().any(law) { SharingMark::OnlyLaw } else { SharingMark::Off }
}

impl Model {
    /// The name of a purpose. One of several of a service is called by both names, unless its own says both.
    pub(crate) fn purpose_name(&self, id: &PurposeId) -> Text {
        let Some((service, purpose)) = self.shop.catalogue.as_ref().and_then(|catalogue| catalogue.purpose(id)) else {
            return Text::verbatim(id.as_str());
        };
        let name = localised(self, Some(&purpose.name));
        let of = localised(self, Some(&service.name));
        let says_both = match (&name, &of) {
            (Text::Verbatim(name), Text::Verbatim(of)) => name.starts_with(of.as_str()),
            _ => false,
        };
        if service.purposes.len() < 2 || says_both {
            return name;
        }
        Text::with(MessageId::PrivacyOfService, [("service", of), ("purpose", name)])
    }
}

/// Seven days, today last, in UTC as the car counts them.
fn days(model: &Model) -> Vec<jiff::civil::Date> {
    let today = model.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    (0..7).rev().map(|back: i64| today.saturating_sub(back.days())).collect()
}
