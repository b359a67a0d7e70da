//! Idempotency keys: the same key with the same request has the same answer, for a day.

use std::collections::HashMap;

use crate::world::Reply;

const REMEMBERED_SECONDS: i64 = 24 * 3_600;

/// What is known of a key.
pub(crate) enum Known {
    /// Nothing.
    New,
    /// This was the answer.
    Answer(Reply),
    /// It was used for something else.
    Reused,
}

struct Entry {
    request: String,
    reply: Reply,
    at: i64,
}

/// Every key of the last day.
#[derive(Default)]
pub(crate) struct Keys(HashMap<String, Entry>);

impl Keys {
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn look(&self, key: &str, request: &str, now: i64) -> Known {
        match self.0.get(key).filter(|entry| now - entry.at < REMEMBERED_SECONDS) {
            None => Known::New,
            Some(entry) if entry.request == request => Known::Answer(entry.reply.clone()),
            Some(_) => Known::Reused,
        }
    }

    pub(crate) fn remember(&mut self, key: &str, request: String, reply: &Reply, now: i64) {
        self.0.insert(key.to_owned(), Entry { request, reply: reply.clone(), at: now });
    }
}
