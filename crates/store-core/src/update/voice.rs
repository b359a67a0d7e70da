//! What was heard becomes an answer, and sometimes a deed.
//!
//! - A voice tells and shows everything, begins a free month after one yes, and shares less at once, also while driving.
//! - It never pays, never cancels or withdraws, and never shares more: it opens the page where a touch does.
//! - What is not clear is asked back, with numbers. Nothing is guessed.
//! - "It" is what was spoken of last, else what the assistant shows, else what is on screen. Where these differ, that is enough to
//!   tell something and not to do something: then it is asked which.

use entitlement::{Declaration, FeatureId, OfferId, PurposeId, Renewal, RequestId, Right, Sharing, State, Term};
use jiff::{SignedDuration, Timestamp};
use voice::{Asked, Data, Heard, Intent};

use super::{contracts, navigation, order, privacy, trial};
use crate::model::{Closed, MotionView, OrderSubject, Question, QuestionOf, Topic};
use crate::standing::{grant_of, term_text};
use crate::{
    ContractEvent, Effect, MessageId, Model, OwnedFilter, PrivacyEvent, PrivateChoice, Screen, SharingWish, Text, VoiceAnswer, VoiceEvent,
    VoiceNeeds,
};

/// So long a question waits for its answer.
const QUESTION_FOR: SignedDuration = SignedDuration::from_secs(30);
/// So long "it" is what was spoken of last. A trip later nobody remembers what that was.
const TOPIC_FOR: SignedDuration = SignedDuration::from_mins(2);
/// More things are not listened to at a time.
const NAMED_MAX: usize = 3;

pub(super) fn event(model: &mut Model, event: VoiceEvent) -> Vec<Effect> {
    let VoiceEvent { call, heard, answers, shown, language, at, request } = event;
    // The answer is in the language of the question, names included; the screens keep theirs.
    let screens = std::mem::replace(&mut model.settings.language, language);
    let mut talk = Talking { model, at, request, shown, effects: Vec::new() };
    let answer = match answers {
        _ if talk.model.settings.closed => talk.say(MessageId::VoiceClosed),
        Some(token) => talk.answered(&token, heard),
        None => talk.asked(heard),
    };
    let mut effects = talk.effects;
    model.settings.language = screens;
    effects.push(Effect::Speak { call, language, answer: Box::new(answer) });
    effects
}

struct Talking<'a> {
    model: &'a mut Model,
    at: Timestamp,
    request: RequestId,
    /// What the assistant shows.
    shown: Option<FeatureId>,
    effects: Vec<Effect>,
}

impl Talking<'_> {
    fn screen(&self) -> Screen {
        self.model.place().screen
    }

    fn say(&self, id: MessageId) -> VoiceAnswer {
        VoiceAnswer::of(self.screen(), id)
    }

    fn tell(&self, speech: Text) -> VoiceAnswer {
        VoiceAnswer::tell(self.screen(), speech)
    }

    fn asked(&mut self, heard: Heard) -> VoiceAnswer {
        match heard {
            Heard::Nothing => self.say(MessageId::VoiceNothing),
            Heard::Unsure(several) if several.len() > 1 => self.which(several),
            // One that it may have been: asked, not done.
            Heard::Unsure(_) => self.say(MessageId::VoiceAgain),
            Heard::Sure(asked) => self.meant(asked),
        }
    }

    /// An answer to the question that is open.
    fn answered(&mut self, token: &RequestId, heard: Heard) -> VoiceAnswer {
        let open = self.model.voice.question.take().filter(|question| question.token == *token && self.at < question.until);
        let Some(question) = open else { return self.say(MessageId::VoiceTooLate) };
        self.shown = question.shown;
        match (heard, question.of) {
            (Heard::Sure(Asked { intent: Intent::Choice, choice: Some(choice), .. }), QuestionOf::Which(several)) => {
                match choice.checked_sub(1).and_then(|place| several.get(place).cloned()) {
                    Some(asked) => self.meant(asked),
                    None => self.which(several),
                }
            }
            (Heard::Sure(Asked { intent: Intent::Yes, .. }), QuestionOf::Trial(feature)) => self.begin_trial(feature),
            (Heard::Sure(Asked { intent: Intent::No, .. }), _) => self.say(MessageId::VoiceLeft),
            // Something else was said: the question is over, and that counts.
            (Heard::Sure(asked), _) if !matches!(asked.intent, Intent::Yes | Intent::Choice) => self.meant(asked),
            (_, of) => {
                let until = question.until;
                self.model.voice.question = Some(Question { token: token.clone(), until, of, shown: self.shown.clone() });
                VoiceAnswer {
                    needs: VoiceNeeds::Confirmation,
                    token: Some(token.clone()),
                    expires: Some(until),
                    ..self.say(MessageId::VoiceAgain)
                }
            }
        }
    }

    fn meant(&mut self, mut asked: Asked) -> VoiceAnswer {
        if asked.intent == Intent::Term {
            // Corrects or goes on from what was said before.
            let Some(Topic { intent, feature, .. }) = self.topic().cloned() else { return self.say(MessageId::VoiceNothing) };
            let intent = if matches!(intent, Intent::Buy) { Intent::Buy } else { Intent::Price };
            asked = Asked { intent, features: vec![feature], ..asked };
        }
        if !is_of_feature(asked.intent) {
            return self.of_store(asked);
        }
        match asked.features.as_slice() {
            [feature] => {
                let feature = feature.clone();
                let until = self.at.saturating_add(TOPIC_FOR).unwrap_or(self.at);
                self.model.voice.topic = Some(Topic { intent: asked.intent, feature: feature.clone(), until });
                self.of_feature(asked, feature)
            }
            [] => {
                let mut at_hand = self.at_hand(asked.intent);
                if !asked.intent.acts() {
                    at_hand.truncate(1);
                }
                match at_hand.is_empty() {
                    true => self.say(MessageId::VoiceWhichFeature),
                    false => self.meant(Asked { features: at_hand, ..asked }),
                }
            }
            several => self.which(several.iter().map(|feature| Asked { features: vec![feature.clone()], ..asked.clone() }).collect()),
        }
    }

    /// What was spoken of last, while it is remembered.
    fn topic(&self) -> Option<&Topic> {
        self.model.voice.topic.as_ref().filter(|topic| self.at < topic.until)
    }

    /// What "it" may be, the likeliest first.
    fn at_hand(&self, intent: Intent) -> Vec<FeatureId> {
        let mut at_hand: Vec<FeatureId> = self.topic().map(|topic| topic.feature.clone()).into_iter().collect();
        match &self.shown {
            // Whoever looks at it means it, and not what else is on screen. For a deed, what was spoken of is not enough either.
            Some(shown) if self.model.feature(shown).is_none() => {
                if intent.acts() {
                    at_hand.clear();
                }
            }
            shown => at_hand.extend(shown.iter().cloned().chain(self.on_screen())),
        }
        let mut distinct: Vec<FeatureId> = Vec::new();
        for feature in at_hand {
            if !distinct.contains(&feature) {
                distinct.push(feature);
            }
        }
        distinct
    }

    /// The feature that the page is about. While driving, no page is there.
    fn on_screen(&self) -> Option<FeatureId> {
        let shows = self.model.motion.view == MotionView::Full;
        self.model.place().feature.filter(|_| shows)
    }

    /// Asks which of several was meant.
    fn which(&mut self, several: Vec<Asked>) -> VoiceAnswer {
        let name = |asked: &Asked| match (asked.features.as_slice(), asked.data.first()) {
            ([feature, ..], _) => Some(self.model.name(feature)),
            ([], Some(data)) => Some(self.data_name(data)),
            ([], None) => None,
        };
        let named: Vec<Text> = several.iter().filter_map(name).take(NAMED_MAX).collect();
        let distinct = named.iter().enumerate().all(|(place, name)| !named.iter().take(place).any(|other| other == name));
        if named.len() < 2 || !distinct {
            return self.say(MessageId::VoiceAgain);
        }
        let numbered = named.into_iter().zip(1..).map(|(name, number)| {
            Text::with(MessageId::VoiceChoice, [("number", Text::Verbatim(i64::to_string(&number))), ("name", name)])
        });
        let speech = Text::with(MessageId::VoiceWhich, [("choices", Text::List(numbered.collect()))]);
        let answer = self.tell(speech);
        self.question(QuestionOf::Which(several), VoiceNeeds::Choice, answer)
    }

    fn question(&mut self, of: QuestionOf, needs: VoiceNeeds, answer: VoiceAnswer) -> VoiceAnswer {
        let until = self.at.saturating_add(QUESTION_FOR).unwrap_or(self.at);
        self.model.voice.question = Some(Question { token: self.request.clone(), until, of, shown: self.shown.clone() });
        VoiceAnswer { needs, token: Some(self.request.clone()), expires: Some(until), ..answer }
    }

    fn of_store(&mut self, asked: Asked) -> VoiceAnswer {
        match asked.intent {
            Intent::Offers => self.offers(),
            Intent::NextPayment => self.next_payment(),
            Intent::Shared => self.shared(),
            Intent::Stop => self.stop(&asked.data),
            Intent::Start => self.start(&asked.data),
            Intent::ShareNothing => self.private(PrivateChoice::UntilChanged, MessageId::VoiceShareNothing),
            Intent::Private => self.private(PrivateChoice::Hour, MessageId::VoicePrivate),
            Intent::Privacy => {
                self.go(Screen::Privacy);
                self.say(MessageId::VoicePrivacy)
            }
            Intent::Updates => self.updates(),
            Intent::Back => {
                let effects = navigation::back(self.model);
                self.effects.extend(effects);
                self.say(MessageId::VoiceBack)
            }
            Intent::Help => self.say(MessageId::VoiceHelp),
            Intent::No => self.say(MessageId::VoiceLeft),
            // Nothing was asked.
            _ => self.say(MessageId::VoiceNothing),
        }
    }

    fn go(&mut self, screen: Screen) {
        if self.screen() != screen {
            let effects = navigation::section_opened(self.model, screen);
            self.effects.extend(effects);
        }
    }

    fn of_feature(&mut self, asked: Asked, feature: FeatureId) -> VoiceAnswer {
        let name = ("name", self.model.name(&feature));
        if self.model.feature(&feature).is_none() {
            return self.say(MessageId::VoiceNothing);
        }
        match asked.intent {
            Intent::About => {
                self.show(&feature);
                let short =
                    self.model.feature(&feature).and_then(|feature| self.model.pick(&feature.texts)).map(|texts| texts.short.clone());
                self.tell(Text::with(MessageId::VoiceAbout, [name, ("text", Text::Verbatim(short.unwrap_or_default()))]))
            }
            Intent::Price => self.price(&feature, asked.term),
            Intent::Active => self.tell(Text::with(MessageId::VoiceState, [name, ("state", self.state(&feature))])),
            Intent::Until => match self.model.confirmed_state(&feature).and_then(grant_of).and_then(|grant| grant.ends) {
                Some(ends) => self.both(MessageId::VoiceUntil, |dates| [name.clone(), ("date", dates(ends))]),
                None => self.tell(Text::with(MessageId::VoiceState, [name, ("state", self.state(&feature))])),
            },
            Intent::Try => self.ask_trial(feature),
            Intent::Buy => self.prepare_order(feature, asked.term),
            Intent::Cancel => self.prepare_declaration(&feature, Declaration::Cancel),
            Intent::Withdraw => self.prepare_declaration(&feature, Declaration::Withdraw),
            _ => self.say(MessageId::VoiceNothing),
        }
    }

    /// A sentence with a date: spoken in words, shown as everywhere.
    fn both<const N: usize>(
        &self,
        id: MessageId,
        arguments: impl Fn(&dyn Fn(Timestamp) -> Text) -> [(&'static str, Text); N],
    ) -> VoiceAnswer {
        let shown = |at| self.model.date_of_end(at);
        let spoken = |at| match self.model.date_of_end(at) {
            Text::Date(date) => Text::SpokenDate(date),
            other => other,
        };
        VoiceAnswer { display: Text::with(id, arguments(&shown)), ..self.tell(Text::with(id, arguments(&spoken))) }
    }

    fn state(&self, feature: &FeatureId) -> Text {
        let badge = self.model.confirmed_state(feature).and_then(|state| self.model.state_badge(state));
        badge.map_or_else(|| Text::of(MessageId::VoiceNotActive), |badge| badge.text)
    }

    /// The page of a feature, where pages can be opened.
    fn show(&mut self, feature: &FeatureId) {
        let place = self.model.place();
        if !(place.screen == Screen::Feature && place.feature.as_ref() == Some(feature)) {
            let effects = navigation::feature_opened(self.model, feature.clone());
            self.effects.extend(effects);
        }
    }

    fn price(&mut self, feature: &FeatureId, term: Option<Term>) -> VoiceAnswer {
        self.show(feature);
        let name = self.model.name(feature);
        let offers: Vec<(Term, entitlement::Money)> = self
            .model
            .feature(feature)
            .map(|feature| self.model.offers(feature).into_iter().map(|offer| (offer.term, offer.price)).collect())
            .unwrap_or_default();
        let found = match term {
            Some(term) => offers.iter().find(|(other, _)| *other == term),
            None => offers.iter().find(|(other, _)| *other == Term::OneYear).or_else(|| offers.first()),
        };
        let Some((term, price)) = found.copied() else {
            return self.tell(Text::with(MessageId::VoiceNoOffer, [("name", name)]));
        };
        let words = |price| {
            let arguments = [("name", name.clone()), ("price", price)];
            match term {
                Term::Unlimited => Text::with(MessageId::VoicePriceUnlimited, arguments),
                term => {
                    let [name, price] = arguments;
                    Text::with(MessageId::VoicePrice, [name, price, ("term", term_text(term))])
                }
            }
        };
        VoiceAnswer { display: words(Text::Price(price)), ..self.tell(words(Text::SpokenMoney(price))) }
    }

    /// The free month needs one yes.
    fn ask_trial(&mut self, feature: FeatureId) -> VoiceAnswer {
        let name = ("name", self.model.name(&feature));
        if !self.model.trial_offered(&feature) || !self.model.may(Right::Trial) {
            self.show(&feature);
            return self.tell(Text::with(MessageId::VoiceNoTrial, [name]));
        }
        if let Some(closed) = self.closed() {
            return closed;
        }
        self.show(&feature);
        let answer = self.tell(Text::with(MessageId::VoiceTrial, [name]));
        self.question(QuestionOf::Trial(feature), VoiceNeeds::Confirmation, answer)
    }

    fn begin_trial(&mut self, feature: FeatureId) -> VoiceAnswer {
        let name = ("name", self.model.name(&feature));
        if let Some(closed) = self.closed() {
            return closed;
        }
        let effects = trial::requested(self.model, feature, self.request.clone());
        if effects.is_empty() {
            return self.tell(Text::with(MessageId::VoiceNoTrial, [name]));
        }
        self.effects.extend(effects);
        self.tell(Text::with(MessageId::VoiceTrialBegins, [name]))
    }

    /// What stands in the way of everything that changes a contract.
    fn closed(&self) -> Option<VoiceAnswer> {
        Some(match self.model.gate().err()? {
            Closed::NotParked => VoiceAnswer { needs: VoiceNeeds::Parking, ..self.say(MessageId::VoiceParked) },
            Closed::Offline => self.say(MessageId::VoiceOffline),
            Closed::NoService => self.say(MessageId::VoiceNoService),
        })
    }

    /// Opens the order page: it is ordered there, by touch and PIN. While driving it is kept for later.
    fn prepare_order(&mut self, feature: FeatureId, term: Option<Term>) -> VoiceAnswer {
        let name = ("name", self.model.name(&feature));
        if self.model.gate() == Err(Closed::NotParked) {
            let effects = super::settings::saved_for_later(self.model, feature);
            self.effects.extend(effects);
            return VoiceAnswer { needs: VoiceNeeds::Parking, ..self.tell(Text::with(MessageId::VoiceSaved, [name])) };
        }
        if let Some(closed) = self.closed() {
            return closed;
        }
        if !self.model.order_offered(&feature) || !self.model.may(Right::Order) {
            self.show(&feature);
            return self.tell(Text::with(MessageId::VoiceNoOffer, [name]));
        }
        let Some(term) = term else {
            self.show(&feature);
            return VoiceAnswer { needs: VoiceNeeds::Pin, ..self.tell(Text::with(MessageId::VoiceChooseTerm, [name])) };
        };
        let offer: Option<OfferId> = self
            .model
            .feature(&feature)
            .and_then(|feature| self.model.offers(feature).into_iter().find(|offer| offer.term == term).map(|offer| offer.id.clone()));
        let Some(offer) = offer else { return self.tell(Text::with(MessageId::VoiceNoOffer, [name])) };
        let priced = self.price(&feature, Some(term));
        let effects = order::begin(self.model, feature, OrderSubject::Offer(offer));
        self.effects.extend(effects);
        let on_screen = |text| Text::Words(vec![text, Text::of(MessageId::VoiceOrderByTouch)]);
        VoiceAnswer {
            speech: on_screen(priced.speech),
            display: on_screen(priced.display),
            screen: self.screen(),
            needs: VoiceNeeds::Pin,
            ..priced
        }
    }

    /// Opens the page before a declaration: it is declared there, by touch.
    fn prepare_declaration(&mut self, feature: &FeatureId, declaration: Declaration) -> VoiceAnswer {
        let name = ("name", self.model.name(feature));
        if self.model.motion.view != MotionView::Full || self.model.gate_to_change() == Err(Closed::NotParked) {
            return VoiceAnswer { needs: VoiceNeeds::Parking, ..self.say(MessageId::VoiceParked) };
        }
        let contract = self.model.contracts_told().and_then(|told| {
            let may = |contract: &&entitlement::Contract| {
                contract.feature == *feature
                    && match declaration {
                        Declaration::Withdraw => self.model.may_withdraw(contract),
                        _ => self.model.may_cancel(contract),
                    }
            };
            told.contracts.iter().rev().find(may).map(|contract| contract.order.clone())
        });
        let Some(order) = contract else {
            let id = if declaration == Declaration::Withdraw { MessageId::VoiceNoWithdrawal } else { MessageId::VoiceNoContract };
            return self.tell(Text::with(id, [name]));
        };
        let effects = contracts::event(self.model, ContractEvent::DeclareOpened { order, declaration });
        self.effects.extend(effects);
        let id = if declaration == Declaration::Withdraw { MessageId::VoiceWithdraw } else { MessageId::VoiceCancel };
        VoiceAnswer { needs: VoiceNeeds::Pin, ..self.tell(Text::with(id, [name])) }
    }

    fn offers(&mut self) -> VoiceAnswer {
        self.go(Screen::Store);
        let offered: Vec<&FeatureId> = self
            .model
            .shop
            .catalogue
            .iter()
            .flat_map(|catalogue| &catalogue.features)
            .map(|feature| &feature.id)
            .filter(|id| self.model.trial_offered(id) || self.model.order_offered(id))
            .collect();
        let count = i64::try_from(offered.len()).unwrap_or(i64::MAX);
        let names: Vec<Text> = offered.into_iter().take(NAMED_MAX).map(|id| self.model.name(id)).collect();
        match names.is_empty() {
            true => self.say(MessageId::VoiceNoOffers),
            false => self.tell(Text::with(MessageId::VoiceOffers, [("count", Text::Number(count)), ("names", Text::List(names))])),
        }
    }

    fn next_payment(&mut self) -> VoiceAnswer {
        let Some(told) = self.model.contracts_told() else { return self.say(MessageId::VoiceNoService) };
        let next = |contract: &entitlement::Contract| match contract.renewal {
            Renewal::On { at, amount } | Renewal::Retrying { next: at, amount, .. } | Renewal::ToConfirm { by: at, amount, .. } => {
                Some((at, amount))
            }
            Renewal::NotOffered | Renewal::Off | Renewal::PriceChanged { .. } => None,
        };
        let running = told.contracts.iter().filter(|contract| !self.model.is_over(contract));
        let first = running.filter_map(|contract| Some((next(contract)?, contract.feature.clone()))).min_by_key(|((at, _), _)| *at);
        let Some(((at, amount), feature)) = first else { return self.say(MessageId::VoiceNoPayment) };
        let date = self.model.local(at).date();
        let words =
            |amount, date| Text::with(MessageId::VoicePayment, [("amount", amount), ("date", date), ("name", self.model.name(&feature))]);
        VoiceAnswer {
            display: words(Text::Money(amount), Text::Date(date)),
            ..self.tell(words(Text::SpokenMoney(amount), Text::SpokenDate(date)))
        }
    }

    fn shared(&mut self) -> VoiceAnswer {
        self.go(Screen::Privacy);
        let Some(told) = self.model.privacy_told() else { return self.say(MessageId::VoiceNoService) };
        let on: Vec<PurposeId> = told
            .purposes
            .iter()
            .filter(|status| matches!(status.sharing, Sharing::On | Sharing::TurningOff))
            .map(|status| status.purpose.clone())
            .collect();
        let count = i64::try_from(on.len()).unwrap_or(i64::MAX);
        let names: Vec<Text> = on.iter().take(NAMED_MAX).map(|purpose| self.model.purpose_name(purpose)).collect();
        match names.is_empty() {
            true => self.say(MessageId::VoiceNothingShared),
            false => self.tell(Text::with(MessageId::VoiceShared, [("count", Text::Number(count)), ("names", Text::List(names))])),
        }
    }

    /// What the data of this name is used for.
    fn purposes_of(&self, data: &Data) -> Vec<PurposeId> {
        let Some(catalogue) = &self.model.shop.catalogue else { return Vec::new() };
        let purposes = catalogue.services.iter().flat_map(|service| service.purposes.iter().map(move |purpose| (service, purpose)));
        let is_it = |(service, purpose): &(&entitlement::Service, &entitlement::Purpose)| match data {
            Data::Of(id) => service.id == *id,
            Data::Position => purpose.signals.iter().any(|signal| signal.starts_with("Vehicle.CurrentLocation.")),
        };
        purposes.filter(is_it).map(|(_, purpose)| purpose.id.clone()).collect()
    }

    fn data_name(&self, data: &Data) -> Text {
        let service = |id: &entitlement::ServiceId| {
            let catalogue = self.model.shop.catalogue.as_ref()?;
            let service = catalogue.services.iter().find(|service| service.id == *id)?;
            self.model.pick(&service.name).map(Text::verbatim)
        };
        match data {
            Data::Position => Text::of(MessageId::VoicePosition),
            Data::Of(id) => service(id).unwrap_or_else(|| Text::verbatim(id.as_str())),
        }
    }

    /// At once, also while driving. Of a name that fits several, all: sharing less is never wrong.
    fn stop(&mut self, data: &[Data]) -> VoiceAnswer {
        let Some(first) = data.first() else { return self.say(MessageId::VoiceWhichData) };
        let name = ("name", self.data_name(first));
        let purposes: Vec<PurposeId> = data.iter().flat_map(|data| self.purposes_of(data)).collect();
        let mut asked = 0;
        for (place, purpose) in purposes.into_iter().enumerate() {
            // One call each: the same id would make them one.
            let Ok(request) = RequestId::parse(&format!("{}-{place}", self.request)) else { continue };
            let effects = privacy::event(self.model, PrivacyEvent::SharingRequested { purpose, wish: SharingWish::Off, request });
            asked += usize::from(!effects.is_empty());
            self.effects.extend(effects);
        }
        let id = if asked > 0 { MessageId::VoiceStopped } else { MessageId::VoiceStoppedBefore };
        self.tell(Text::with(id, [name]))
    }

    /// A yes is to be read and touched, when parked.
    fn start(&mut self, data: &[Data]) -> VoiceAnswer {
        let Some(first) = data.first().cloned() else { return self.say(MessageId::VoiceWhichData) };
        let name = ("name", self.data_name(&first));
        if self.model.motion.view != MotionView::Full || self.model.gate_to_change() == Err(Closed::NotParked) {
            return VoiceAnswer { needs: VoiceNeeds::Parking, ..self.say(MessageId::VoiceParked) };
        }
        self.go(Screen::Privacy);
        if let Data::Of(service) = first {
            let effects = privacy::event(self.model, PrivacyEvent::ServiceOpened(service));
            self.effects.extend(effects);
        }
        VoiceAnswer { needs: VoiceNeeds::Pin, ..self.tell(Text::with(MessageId::VoiceStart, [name])) }
    }

    fn private(&mut self, choice: PrivateChoice, done: MessageId) -> VoiceAnswer {
        let request = self.request.clone();
        let effects = privacy::event(self.model, PrivacyEvent::PrivateRequested { choice, request });
        if effects.is_empty() {
            return self.say(MessageId::VoiceNoService);
        }
        self.effects.extend(effects);
        self.say(done)
    }

    fn updates(&mut self) -> VoiceAnswer {
        self.model.owned = OwnedFilter::Running;
        self.go(Screen::MyFeatures);
        let installing = self.model.car.snapshot.as_ref().and_then(|snapshot| {
            let installs = |status: &&entitlement::FeatureStatus| matches!(status.state, State::Installing { .. });
            snapshot.features.iter().find(installs).map(|status| status.feature.clone())
        });
        match installing {
            Some(feature) => self.tell(Text::with(MessageId::VoiceInstalling, [("name", self.model.name(&feature))])),
            None => self.say(MessageId::VoiceNoUpdate),
        }
    }
}

fn is_of_feature(intent: Intent) -> bool {
    matches!(
        intent,
        Intent::About | Intent::Price | Intent::Active | Intent::Until | Intent::Try | Intent::Buy | Intent::Cancel | Intent::Withdraw
    )
}

/// After every event: a conversation about a feature that is gone is over.
pub(super) fn settle(model: &mut Model) {
    let gone = |model: &Model, id: &FeatureId| model.shop.catalogue.is_some() && model.feature(id).is_none();
    if model.voice.topic.as_ref().is_some_and(|topic| gone(model, &topic.feature)) {
        model.voice.topic = None;
    }
}
