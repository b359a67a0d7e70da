//! `org.upfit.Voice1`: what was said, from the carmaker's assistant, and the answer.
//!
//! What was said is neither kept nor logged.

use std::collections::HashMap;

use entitlement::{FeatureId, RequestId};
use tokio::sync::oneshot;
use zbus::message::Header;
use zbus::{Connection, OwnedVariant, SerializeDict, Type, Variant, interface};

use super::callers::{Callers, StoreError};
use crate::app::{FromShell, Mailbox};

/// Longest language tag (BCP 47).
const LOCALE_BYTES_MAX: usize = 35;
/// Most facts about the situation.
const CONTEXT_MAX: usize = 16;
/// The fact that names a feature.
const FEATURE: &str = "feature";
/// So each URI of a feature begins.
const FEATURE_URI: &str = "upfit:feature/";

/// Something an assistant asks, with where its answer goes.
pub(crate) struct VoiceCall {
    pub(crate) asks: VoiceAsks,
    pub(crate) reply: oneshot::Sender<Result<VoiceReply, StoreError>>,
}

/// What an assistant asks.
pub(crate) enum VoiceAsks {
    Handle { utterance: String, locale: String, shown: Option<FeatureId> },
    Confirm { token: RequestId, utterance: String },
    Vocabulary { locale: String },
}

/// What it gets.
pub(crate) enum VoiceReply {
    Answer(AnswerDict),
    Vocabulary { jsgf: String, phrases: Vec<String> },
}

/// An answer.
#[derive(Debug, Clone, Default, SerializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub(crate) struct AnswerDict {
    /// To be spoken.
    pub(crate) speech: String,
    /// To be shown.
    pub(crate) display: String,
    /// What is on screen now, such as `order`.
    pub(crate) screen: String,
    /// `nothing`, `choice`, `confirmation`, `parking` or `pin`.
    pub(crate) needs: String,
    /// With `choice` and `confirmation`: for `Confirm`.
    pub(crate) token: Option<String>,
    /// Until when, in seconds since 1970 (UTC).
    pub(crate) expires: Option<i64>,
}

pub(super) struct Voice {
    mailbox: Mailbox,
    callers: Callers,
}

impl Voice {
    pub(super) fn new(mailbox: Mailbox, callers: Callers) -> Self {
        Self { mailbox, callers }
    }

    async fn ask(&self, asks: VoiceAsks) -> Result<VoiceReply, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.mailbox.send(FromShell::Voice(VoiceCall { asks, reply }));
        answer.await.unwrap_or_else(|_| Err(StoreError::Busy("the store does not answer".to_owned())))
    }

    async fn answer(&self, asks: VoiceAsks) -> Result<AnswerDict, StoreError> {
        match self.ask(asks).await? {
            VoiceReply::Answer(answer) => Ok(answer),
            VoiceReply::Vocabulary { .. } => Err(StoreError::Busy("the store gave another answer".to_owned())),
        }
    }
}

fn utterance_of(utterance: &str) -> Result<String, StoreError> {
    if utterance.len() > voice::UTTERANCE_BYTES_MAX {
        return Err(StoreError::InvalidArgument(format!("utterance: longer than {} bytes", voice::UTTERANCE_BYTES_MAX)));
    }
    Ok(utterance.to_owned())
}

fn locale_of(locale: &str) -> Result<String, StoreError> {
    if locale.len() > LOCALE_BYTES_MAX {
        return Err(StoreError::InvalidArgument(format!("locale: longer than {LOCALE_BYTES_MAX} bytes")));
    }
    Ok(locale.to_owned())
}

/// The feature that the assistant shows: what is said has to be understood as it was meant, so a fact that cannot be read is an error
/// and not passed over. Facts of other names are for stores to come.
fn shown_of(context: &HashMap<String, OwnedVariant>) -> Result<Option<FeatureId>, StoreError> {
    let invalid = |why: String| StoreError::InvalidArgument(format!("context: {why}"));
    if context.len() > CONTEXT_MAX {
        return Err(invalid(format!("more than {CONTEXT_MAX} facts")));
    }
    let text = match context.get(FEATURE).map(|fact| &**fact) {
        None => return Ok(None),
        Some(Variant::Str(text)) => text.as_str(),
        Some(_) => return Err(invalid(format!("{FEATURE} is no string"))),
    };
    match text.strip_prefix(FEATURE_URI) {
        _ if text.is_empty() => Ok(None),
        Some(id) => FeatureId::parse(id).map(Some).map_err(|error| invalid(format!("{FEATURE}: {error}"))),
        None => Err(invalid(format!("{FEATURE} does not begin with {FEATURE_URI}"))),
    }
}

/// The store, for a voice assistant: it hands over what was said as text, and speaks the answer.
///
/// A voice tells and shows everything, starts a free month after one yes, and shares less at once, also while driving. It never
/// pays, cancels, withdraws or shares more: it opens the page where a touch does. What was said is neither kept nor logged.
///
/// An answer has `speech` (s, at most 20 words, to be spoken), `display` (s, the same to be read), `screen` (s, what is on screen
/// now), `needs` (s: `nothing`, `choice`: a number, `confirmation`: a yes, `parking`: it is possible when parked, `pin`: a touch on
/// the screen, and the PIN where something is paid), and with a question `token` (s) and `expires` (x, seconds since 1970 UTC).
#[interface(name = "org.upfit.Voice1")]
impl Voice {
    /// What was said, in which language (BCP 47, such as `de-DE`), and at most 16 facts about the situation. One is known:
    /// `feature` (s), such as `upfit:feature/high-beam`, is what the assistant itself shows or has just spoken of. Empty, or
    /// without it: what the store's own screen shows. `It` and `this one` are what was spoken of with the store within two
    /// minutes, else that feature, else what is on screen; where these differ and something would be done, it asks which. Of a
    /// feature that is not sold here nothing is assumed: it asks. What is no such string is InvalidArgument.
    #[zbus(out_args("answer"))]
    async fn handle(
        &self,
        utterance: &str,
        locale: &str,
        context: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<AnswerDict, StoreError> {
        self.callers.authorise(&header, connection).await?;
        let shown = shown_of(&context)?;
        self.answer(VoiceAsks::Handle { utterance: utterance_of(utterance)?, locale: locale_of(locale)?, shown }).await
    }

    /// What was said to the question with this token: a yes, a no, a number, or something else, which counts as if it had been
    /// said anew. After `expires` the question is over, and nothing happens.
    #[zbus(out_args("answer"))]
    async fn confirm(
        &self,
        token: &str,
        utterance: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<AnswerDict, StoreError> {
        self.callers.authorise(&header, connection).await?;
        let token = RequestId::parse(token).map_err(|error| StoreError::InvalidArgument(format!("token: {error}")))?;
        self.answer(VoiceAsks::Confirm { token, utterance: utterance_of(utterance)? }).await
    }

    /// What a recogniser is to expect in a language: a grammar in JSGF, and phrases.
    #[zbus(out_args("jsgf", "phrases"))]
    async fn vocabulary(
        &self,
        locale: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(String, Vec<String>), StoreError> {
        self.callers.authorise(&header, connection).await?;
        match self.ask(VoiceAsks::Vocabulary { locale: locale_of(locale)? }).await? {
            VoiceReply::Vocabulary { jsgf, phrases } => Ok((jsgf, phrases)),
            VoiceReply::Answer(_) => Err(StoreError::Busy("the store gave another answer".to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(fact: &str, value: Variant<'static>) -> HashMap<String, OwnedVariant> {
        HashMap::from([(fact.to_owned(), value.try_into().expect("without file descriptors"))])
    }

    #[test]
    fn the_feature_that_an_assistant_shows_is_an_id_or_an_error() {
        let said = |text: &str| shown_of(&context("feature", Variant::from(text.to_owned())));
        assert_eq!(said("upfit:feature/high-beam").expect("a feature"), Some(FeatureId::parse("high-beam").expect("an id")));
        assert!(said("").expect("nothing").is_none());
        assert!(shown_of(&HashMap::new()).expect("nothing").is_none());
        assert!(shown_of(&context("weather", Variant::from(7u32))).expect("not ours").is_none(), "facts of other names are passed over");
        let long = format!("upfit:feature/{}", "a".repeat(97));
        for bad in ["high-beam", "upfit:feature/", "upfit:feature/../x", "upfit:feature/a b", "upfit:service/x", long.as_str()] {
            assert!(matches!(said(bad), Err(StoreError::InvalidArgument(_))), "{bad}");
        }
        assert!(matches!(shown_of(&context("feature", Variant::from(7u32))), Err(StoreError::InvalidArgument(_))));
        let many = (0..=CONTEXT_MAX).flat_map(|number| context(&format!("fact-{number}"), Variant::from(true))).collect();
        assert!(matches!(shown_of(&many), Err(StoreError::InvalidArgument(_))));
    }
}
