//! What was said on its way to the core, and the answer on its way back: words here, decisions there.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use entitlement::{Catalogue, RequestId};
use jiff::Timestamp;
use store_core::{Event, Language, VoiceAnswer, VoiceEvent};
use tokio::sync::oneshot;
use voice::{Data, Grammar, Listener, Names};

use crate::app::App;
use crate::i18n::I18n;
use crate::shell::{AnswerDict, StoreError, VoiceAsks, VoiceCall, VoiceReply};

type Reply = oneshot::Sender<Result<VoiceReply, StoreError>>;

/// Calls that wait for their answer. More come only from a defect.
const CALLS_MAX: usize = 16;

/// What is listened by, and who waits for an answer.
#[derive(Default)]
pub(crate) struct Voices {
    /// By language, for the catalogue of this version.
    listeners: RefCell<HashMap<Language, (u64, Rc<Listener>)>>,
    words: RefCell<HashMap<Language, Rc<I18n>>>,
    waiting: RefCell<HashMap<u64, Reply>>,
    calls: RefCell<u64>,
    /// In which language the open question was asked.
    question: RefCell<Option<(RequestId, Language)>>,
}

/// The grammar of a language. `None`: nobody listens in it yet.
fn grammar(language: Language) -> Option<&'static str> {
    Some(match language {
        Language::English => include_str!("../i18n/en/voice.toml"),
        Language::German => include_str!("../i18n/de/voice.toml"),
        Language::French => include_str!("../i18n/fr/voice.toml"),
        Language::Spanish => include_str!("../i18n/es/voice.toml"),
        Language::Italian => include_str!("../i18n/it/voice.toml"),
        Language::Dutch => include_str!("../i18n/nl/voice.toml"),
        _ => return None,
    })
}

/// The language of a locale such as `de-AT`.
fn language_of(locale: &str) -> Option<Language> {
    let primary = locale.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
    Language::ALL.into_iter().find(|language| language.tag() == primary)
}

impl Voices {
    fn listener(&self, language: Language, catalogue: Option<&Catalogue>) -> Option<Rc<Listener>> {
        let version = catalogue.map_or(0, |catalogue| catalogue.version);
        if let Some((made_for, listener)) = self.listeners.borrow().get(&language)
            && *made_for == version
        {
            return Some(Rc::clone(listener));
        }
        let parsed = Grammar::parse(grammar(language)?).inspect_err(|error| tracing::error!(%error, "our own grammar cannot be read"));
        let names = catalogue.map_or_else(Names::new, |catalogue| names(catalogue, language));
        let listener = Rc::new(Listener::new(parsed.ok()?, names));
        self.listeners.borrow_mut().insert(language, (version, Rc::clone(&listener)));
        Some(listener)
    }

    fn words(&self, language: Language) -> Rc<I18n> {
        Rc::clone(self.words.borrow_mut().entry(language).or_insert_with(|| Rc::new(I18n::new(language))))
    }

    /// Sends the core's answer to whoever asked.
    pub(crate) fn speak(&self, call: u64, language: Language, answer: &VoiceAnswer) {
        let Some(reply) = self.waiting.borrow_mut().remove(&call) else { return };
        if let Some(token) = &answer.token {
            self.question.replace(Some((token.clone(), language)));
        }
        let words = self.words(language);
        let dict = AnswerDict {
            speech: words.say(&answer.speech),
            display: words.say(&answer.display),
            screen: answer.screen.as_str().to_owned(),
            needs: answer.needs.as_str().to_owned(),
            token: answer.token.as_ref().map(ToString::to_string),
            expires: answer.expires.map(Timestamp::as_second),
        };
        // Whoever asked may have gone.
        let _ = reply.send(Ok(VoiceReply::Answer(dict)));
    }
}

/// What features and data are called in a language: by the catalogue, in writing and aloud.
fn names(catalogue: &Catalogue, language: Language) -> Names {
    let tag = language.tag();
    let mut names = Names::new();
    for feature in &catalogue.features {
        let Some(texts) = feature.texts.get(tag) else { continue };
        for name in [&texts.name, &texts.label].into_iter().chain(&texts.spoken) {
            names.feature(&feature.id, name);
        }
    }
    for service in &catalogue.services {
        let data = Data::Of(service.id.clone());
        for name in service.name.get(tag).into_iter().chain(service.spoken.get(tag).into_iter().flatten()) {
            names.data(&data, name);
        }
    }
    names
}

/// Takes what an assistant asks.
pub(crate) fn take(app: &Rc<App>, call: VoiceCall) {
    let VoiceCall { asks, reply } = call;
    let voices = app.voices();
    let refuse = |reply: Reply, error| {
        // Whoever asked may have gone.
        let _ = reply.send(Err(error));
    };
    let locale = match &asks {
        VoiceAsks::Handle { locale, .. } | VoiceAsks::Vocabulary { locale } => language_of(locale),
        VoiceAsks::Confirm { token, .. } => {
            voices.question.borrow().as_ref().filter(|(open, _)| open == token).map(|(_, language)| *language).or(Some(app.language()))
        }
    };
    let listener = locale.and_then(|language| Some((language, voices.listener(language, app.catalogue().as_deref())?)));
    let Some((language, listener)) = listener else {
        return refuse(reply, StoreError::UnknownLanguage("nobody listens in this language".to_owned()));
    };
    let (utterance, shown, answers) = match asks {
        VoiceAsks::Vocabulary { .. } => {
            let vocabulary = listener.grammar().vocabulary(language.tag(), listener.names());
            let _ = reply.send(Ok(VoiceReply::Vocabulary { jsgf: vocabulary.jsgf, phrases: vocabulary.phrases }));
            return;
        }
        VoiceAsks::Handle { utterance, shown, .. } => (utterance, shown, None),
        VoiceAsks::Confirm { token, utterance } => (utterance, None, Some(token)),
    };
    if voices.waiting.borrow().len() >= CALLS_MAX {
        return refuse(reply, StoreError::Busy("too many speak at once".to_owned()));
    }
    let Ok(request) = RequestId::parse(&uuid::Uuid::new_v4().to_string()) else {
        return refuse(reply, StoreError::Busy("no question can be named".to_owned()));
    };
    let number = {
        let mut calls = voices.calls.borrow_mut();
        *calls += 1;
        *calls
    };
    voices.waiting.borrow_mut().insert(number, reply);
    let event = VoiceEvent { call: number, heard: listener.hear(&utterance), answers, shown, language, at: Timestamp::now(), request };
    app.dispatch(Event::Voice(Box::new(event)));
}
