//! How long it takes to hear an utterance in a store with 500 features, beside a scan of every sentence with every name, in turns.
//!
//! In time of the processor, which a car's own load does not change, and by the clock.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use entitlement::FeatureId;
use rustix::time::{ClockId, clock_gettime};
use voice::{Grammar, Listener, Names};

/// Of a large store.
const FEATURES: usize = 500;
/// Enough that the slowest hundredth is more than a few.
const TURNS: usize = 2_000;
/// The scan is slow, and its median is all that is of interest.
const SCANS: usize = 100;

/// What is said: wishes, questions, and what means nothing.
const UTTERANCES: [&str; 8] = [
    "um could you get me feature number three hundred and seven for three years please",
    "what does the comfort package forty two cost for a year",
    "is the sport package nine active",
    "cancel the light package two hundred",
    "can i try this one",
    "don't send my position any more",
    "do you remember when we went to the seaside last summer with the children",
    // As long as one is listened to.
    "so i was wondering if you could maybe tell me what the parking package three hundred and four would cost me for a year or for three \
     years and whether the comfort package one hundred and one is active already please and thank you",
];

/// Names as a large store would have them: of two words and a number.
fn names() -> Names {
    let kinds = ["comfort package", "light package", "sport package", "sound package", "parking package"];
    let mut names = Names::new();
    for (number, kind) in (0..FEATURES).zip(kinds.into_iter().cycle()) {
        let id = FeatureId::parse(&format!("feature-{number}")).expect("letters and digits are an id");
        names.feature(&id, &format!("{kind} {number}"));
        names.feature(&id, &format!("{kind} number {number}"));
        names.feature(&id, &format!("feature {number}"));
    }
    names
}

fn main() {
    let grammar = include_str!("../../../i18n/en/voice.toml");
    let listener = Listener::new(Grammar::parse(grammar).expect("our own grammar can be read"), names());
    let verbs = ["buy", "cancel", "what does it cost", "is it active", "until when", "try"];
    let sentences: Vec<String> = (0..FEATURES).flat_map(|number| verbs.map(|verb| format!("{verb} comfort package {number}"))).collect();
    println!("{FEATURES} features, {TURNS} turns; the scan compares {} sentences by Levenshtein's distance", sentences.len());
    println!("{:<44} {:>9} {:>9} {:>9} {:>9} {:>8}", "utterance", "median", "p99", "by clock", "scan", "ratio");
    let (mut worst, mut worst_by_clock) = (Duration::ZERO, Duration::ZERO);
    for said in UTTERANCES {
        let (mut heard, mut by_clock, mut scanned) = (Vec::with_capacity(TURNS), Vec::with_capacity(TURNS), Vec::with_capacity(SCANS));
        for turn in 0..TURNS {
            let (cpu, clock) = time(|| {
                black_box(listener.hear(black_box(said)));
            });
            heard.push(cpu);
            by_clock.push(clock);
            if turn % (TURNS / SCANS) == 0 {
                let scan = || {
                    black_box(sentences.iter().map(|sentence| distance(sentence, black_box(said))).min());
                };
                scanned.push(time(scan).0);
            }
        }
        let (median, p99, p99_by_clock) = (at(&mut heard, 500), at(&mut heard, 990), at(&mut by_clock, 990));
        let scan = at(&mut scanned, 500);
        (worst, worst_by_clock) = (worst.max(p99), worst_by_clock.max(p99_by_clock));
        let short: String = said.chars().take(43).collect();
        let [median_us, p99_us, clock_us, scan_us] = [median, p99, p99_by_clock, scan].map(|time| format!("{} µs", time.as_micros()));
        let ratio = median.div_duration_f64(scan);
        println!("{short:<44} {median_us:>9} {p99_us:>9} {clock_us:>9} {scan_us:>9} {ratio:>6.3} ×");
    }
    println!("worst p99: {} µs of the processor, {} µs by the clock", worst.as_micros(), worst_by_clock.as_micros());
}

/// In time of this thread's processor, and by the clock.
fn time(act: impl FnOnce()) -> (Duration, Duration) {
    let cpu = || {
        let now = clock_gettime(ClockId::ThreadCPUTime);
        Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or_default())
    };
    let (started, clock) = (cpu(), Instant::now());
    act();
    (cpu().saturating_sub(started), clock.elapsed())
}

/// The duration that so many in a thousand are below.
fn at(times: &mut [Duration], per_mille: usize) -> Duration {
    times.sort();
    times.get(times.len() * per_mille / 1_000).copied().unwrap_or_default()
}

/// Levenshtein's distance over letters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in b.iter().enumerate() {
            let best = if a == *b { diagonal } else { 1 + diagonal.min(row[j]).min(row[j + 1]) };
            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    row[b.len()]
}
