//! A voice assistant without ears: it takes what was said as lines of text, hands it to the store over D-Bus, and speaks the answers.
//!
//! A carmaker's recogniser takes the place of [`Lines`] and gets its vocabulary from the same store. What a store needs of an
//! assistant is all here: hand over, speak, and hand over the answer to a question with its token.
//!
//! ```sh
//! cargo run --example assistant -- --bus unix:path=/run/user/1000/upfit/bus --locale en
//! cargo run --example assistant -- --bus session --locale de utterances.txt
//! ```

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufRead, BufReader, Write as _},
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::Context as _;
use clap::Parser;
use zbus::{Connection, DeserializeDict, Type, Variant, connection, proxy};

/// Hold a conversation with the store, from typed lines or a file of utterances.
#[derive(Parser)]
struct Arguments {
    /// Bus of the store: `session`, `system` or a D-Bus address.
    #[arg(long, default_value = "session")]
    bus: String,
    /// Language that is spoken (BCP 47).
    #[arg(long, default_value = "en")]
    locale: String,
    /// Print what a recogniser is to expect, and end.
    #[arg(long)]
    vocabulary: bool,
    /// Do not speak, even if espeak-ng is installed.
    #[arg(long)]
    silent: bool,
    /// Feature that the assistant itself shows, for "this one", such as `high-beam`.
    #[arg(long)]
    shows: Option<String>,
    /// One utterance a line. Without it, lines are typed.
    utterances: Option<PathBuf>,
}

#[proxy(interface = "org.upfit.Voice1", default_service = "org.upfit.Store1", default_path = "/org/upfit/Store1")]
trait Voice {
    fn handle(&self, utterance: &str, locale: &str, context: HashMap<&str, Variant<'_>>) -> zbus::Result<Answer>;
    fn confirm(&self, token: &str, utterance: &str) -> zbus::Result<Answer>;
    fn vocabulary(&self, locale: &str) -> zbus::Result<(String, Vec<String>)>;
}

#[derive(Debug, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
struct Answer {
    speech: String,
    display: String,
    screen: String,
    needs: String,
    token: Option<String>,
}

/// What turns sound into text. The carmaker has one; it is given [`VoiceProxy::vocabulary`] to know what to expect.
trait Recogniser {
    /// The next utterance. `None`: nobody says anything any more.
    fn listen(&mut self) -> io::Result<Option<String>>;
}

/// Lines of text in the place of sound.
struct Lines<R> {
    lines: io::Lines<R>,
    /// Typed lines stand on screen already.
    echo: bool,
}

impl<R: BufRead> Recogniser for Lines<R> {
    fn listen(&mut self) -> io::Result<Option<String>> {
        loop {
            let Some(line) = self.lines.next().transpose()? else { return Ok(None) };
            if !line.trim().is_empty() {
                if self.echo {
                    println!("> {line}");
                }
                return Ok(Some(line));
            }
        }
    }
}

/// Speaks through espeak-ng, a process of its own, where it is installed.
struct Speaker {
    locale: String,
    silent: bool,
}

impl Speaker {
    fn say(&mut self, text: &str) {
        if self.silent {
            return;
        }
        // Without it the conversation is read.
        self.silent = speak(&self.locale, text).is_err();
    }
}

/// The text goes through a pipe: as an argument it could be an option, and stand in the list of processes.
fn speak(locale: &str, text: &str) -> io::Result<()> {
    let mut espeak = Command::new("espeak-ng")
        .args(["--stdin", "-v", locale])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut pipe) = espeak.stdin.take() {
        // Where there is no voice for the language it ends before it has read: that is no reason to be silent in the next one.
        let _ = pipe.write_all(text.as_bytes());
    }
    espeak.wait().map(drop)
}

async fn connect(bus: &str) -> zbus::Result<Connection> {
    match bus {
        "session" => connection::Builder::session().build().await,
        "system" => connection::Builder::system().build().await,
        address => connection::Builder::address(address).build().await,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let connection = connect(&arguments.bus).await.with_context(|| format!("no bus at {}", arguments.bus))?;
    let voice = VoiceProxy::new(&connection).await?;
    if arguments.vocabulary {
        let (jsgf, phrases) = voice.vocabulary(&arguments.locale).await.context("the store has no vocabulary")?;
        println!("{jsgf}\n{}", phrases.join("\n"));
        return Ok(());
    }
    let mut recogniser: Box<dyn Recogniser> = match &arguments.utterances {
        Some(file) => {
            let file = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
            Box::new(Lines { lines: BufReader::new(file).lines(), echo: true })
        }
        None => Box::new(Lines { lines: io::stdin().lock().lines(), echo: false }),
    };
    let mut speaker = Speaker { locale: arguments.locale.clone(), silent: arguments.silent };
    let shown = arguments.shows.as_ref().map(|feature| format!("upfit:feature/{feature}"));
    let mut question: Option<String> = None;
    while let Some(utterance) = recogniser.listen()? {
        let answer = match question.take() {
            Some(token) => voice.confirm(&token, &utterance).await?,
            None => {
                let context = shown.iter().map(|feature| ("feature", Variant::from(feature.as_str()))).collect();
                voice.handle(&utterance, &arguments.locale, context).await?
            }
        };
        println!("{}\n  [{}; needs {}]", answer.display, answer.screen, answer.needs);
        io::stdout().flush()?;
        speaker.say(&answer.speech);
        question = answer.token;
    }
    Ok(())
}
