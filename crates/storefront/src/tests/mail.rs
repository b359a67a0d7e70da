//! Mails through a real connection to a small mail server, and into a folder.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use entitlement::VehicleKey;
use mail_parser::{MessageParser, MimeHeaders as _};
use protocol::http::OrderProgress;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

use super::{
    receipts::{FIRST_OWNER, receipt, store},
    shop::{DAY, Shop, trial},
};
use crate::{
    Config, MailTarget, MailTargetError, SandboxBehaviour,
    backend::Backend,
    database::mails,
    receipts::{Language, mail},
};

/// What the mail server says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manners {
    /// Takes everything.
    Takes,
    /// "Come again later."
    Busy,
    /// "No such mailbox", for this one.
    Knows(&'static str),
    /// Takes the mail, and is gone before it says so.
    Vanishes,
    /// Never says a word.
    Silent,
}

/// What came to the mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Delivered {
    from: String,
    to: String,
    data: String,
}

/// A mail server on a socket of its own. Ends with the test.
struct MailServer {
    port: u16,
    manners: Arc<Mutex<Manners>>,
    delivered: Arc<Mutex<Vec<Delivered>>>,
    said: Arc<Mutex<Vec<String>>>,
    connected: Arc<Notify>,
}

impl MailServer {
    async fn open(manners: Manners) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            manners: Arc::new(Mutex::new(manners)),
            delivered: Arc::default(),
            said: Arc::default(),
            connected: Arc::default(),
        };
        let (manners, delivered, said) = (Arc::clone(&server.manners), Arc::clone(&server.delivered), Arc::clone(&server.said));
        let connected = Arc::clone(&server.connected);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                connected.notify_one();
                let manners = *manners.lock().unwrap();
                // A peer that goes away in the middle ends its conversation and nothing else.
                drop(converse(stream, manners, &delivered, &said).await);
            }
        });
        server
    }

    fn target(&self) -> MailTarget {
        format!("smtp://127.0.0.1:{}", self.port).parse().unwrap()
    }

    fn behave(&self, manners: Manners) {
        *self.manners.lock().unwrap() = manners;
    }

    fn delivered(&self) -> Vec<Delivered> {
        self.delivered.lock().unwrap().clone()
    }
}

async fn converse(
    stream: TcpStream,
    manners: Manners,
    delivered: &Mutex<Vec<Delivered>>,
    said: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    if manners == Manners::Silent {
        // Holds the line until the other side lets go.
        let mut lines = BufReader::new(stream).lines();
        while lines.next_line().await?.is_some() {}
        return Ok(());
    }
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut from, mut to) = (String::new(), String::new());
    write.write_all(b"220 mail.example\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        said.lock().unwrap().push(line.clone());
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-mail.example\r\n250-8BITMIME\r\n250 SMTPUTF8",
            "MAIL" if manners == Manners::Busy => "451 come again later",
            "MAIL" => {
                line.clone_into(&mut from);
                "250 ok"
            }
            "RCPT" if matches!(manners, Manners::Knows(mailbox) if !line.contains(mailbox)) => "550 no such mailbox",
            "RCPT" => {
                line.clone_into(&mut to);
                "250 ok"
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let mut data = String::new();
                while let Some(line) = lines.next_line().await? {
                    if line == "." {
                        break;
                    }
                    data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    data.push_str("\r\n");
                }
                delivered.lock().unwrap().push(Delivered { from: from.clone(), to: to.clone(), data });
                if manners == Manners::Vanishes {
                    return Ok(());
                }
                "250 taken"
            }
            "QUIT" => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// A shop that is not running, with two cars in it.
struct Office {
    shop: Shop,
    backend: Arc<Backend>,
    cars: [VehicleKey; 2],
}

impl Office {
    async fn open(mail: Option<MailTarget>) -> Self {
        let mut shop = Shop::open().await;
        let cars = [shop.car().await.key, shop.car().await.key];
        shop.stop().await;
        let config = Self::config(&shop, mail);
        let payments =
            crate::SandboxPayments::open(&shop.state().join("sandbox-payments.sqlite3"), SandboxBehaviour::Accept).await.unwrap();
        let backend = Backend::open(&config, Arc::new(payments)).await.unwrap();
        Self { shop, backend, cars }
    }

    fn config(shop: &Shop, mail: Option<MailTarget>) -> Config {
        let config = shop.config(SandboxBehaviour::Accept);
        Config { mail: mail.unwrap_or_else(|| config.mail.clone()), ..config }
    }

    fn folder(&self) -> PathBuf {
        self.shop.state().join("mail")
    }

    fn mails(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = match fs::read_dir(self.folder()) {
            Ok(entries) => entries.map(|entry| entry.unwrap().path()).collect(),
            Err(_) => Vec::new(),
        };
        files.sort();
        files
    }

    async fn wants(&self, car: usize, address: &str, language: Language) {
        let to = mails::MailAddress { address: address.parse().unwrap(), language };
        let mut transaction = self.backend.database.begin().await.unwrap();
        mails::set_address(&mut transaction, &self.cars[car], FIRST_OWNER, &to).await.unwrap();
        transaction.commit().await.unwrap();
    }

    async fn forget(&self, car: usize) {
        let mut transaction = self.backend.database.begin().await.unwrap();
        mails::remove_address(&self.backend.database, &mut transaction, &self.cars[car], FIRST_OWNER).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// Writes a receipt as a story does.
    async fn receipt(&self, car: usize, id: &str) {
        self.named_receipt(car, id, "Fernlichtassistent für Großstädte").await;
    }

    async fn named_receipt(&self, car: usize, id: &str, name: &str) {
        store(&self.backend, &receipt(&self.shop, self.cars[car], id, name)).await;
    }

    async fn round(&self) {
        mail::round(&self.backend).await.unwrap();
    }

    /// As if the power had gone after a mail was handed over and before that was written down.
    async fn forget_that_it_was_sent(&self) {
        sqlx::query("UPDATE receipt_mails SET state = 'due'").execute(self.backend.database.pool()).await.unwrap();
    }

    async fn states(&self) -> Vec<String> {
        let rows = sqlx::query_scalar("SELECT state FROM receipt_mails ORDER BY vehicle, number");
        rows.fetch_all(self.backend.database.pool()).await.unwrap()
    }
}

#[tokio::test]
async fn a_receipt_comes_as_text_to_read_and_as_pdf_to_keep() {
    let office = Office::open(None).await;
    office.wants(0, "driver@home.example", Language::German).await;
    office.receipt(0, "r1").await;
    office.round().await;

    let [file] = office.mails().try_into().unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "others can read it");
    let bytes = fs::read(&file).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.subject(), Some("Testmonat: Fernlichtassistent für Großstädte"));
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("Shop"), Some("shop@shop.example")));
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("driver@home.example"));
    assert!(mail.message_id().unwrap().ends_with("@shop.example"));
    assert_eq!(mail.date().unwrap().to_timestamp(), office.shop.now().as_second());
    assert_eq!(mail.header("Auto-Submitted").unwrap().as_text(), Some("auto-generated"));
    let text = mail.body_text(0).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Er kostet nichts und endet von selbst.") && text.contains("Fernlichtassistent für Großstädte"), "{text}");
    let [attached] = mail.attachments().collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(attached.attachment_name(), Some("Beleg-1.pdf"));
    assert!(attached.contents().starts_with(b"%PDF-1.7") && attached.contents().ends_with(b"%%EOF"));
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 999), "a line is too long for SMTP");
    assert_eq!(office.states().await, ["sent"]);

    // A crash in between: the same mail again, not another one.
    office.forget_that_it_was_sent().await;
    office.shop.wait(DAY);
    office.round().await;
    assert_eq!(office.mails(), std::slice::from_ref(&file));
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[tokio::test]
async fn only_who_wants_it_gets_mail_and_only_from_then_on() {
    let office = Office::open(None).await;
    office.receipt(0, "before").await;
    office.receipt(1, "other-car").await;
    office.wants(0, "driver@home.example", Language::English).await;
    office.round().await;
    assert!(office.mails().is_empty());

    office.receipt(0, "after").await;
    office.forget(0).await;
    office.round().await;
    assert!(office.mails().is_empty(), "the address was removed before it was sent");
    office.receipt(0, "later").await;
    office.round().await;
    assert!(office.mails().is_empty() && office.states().await.is_empty());

    office.backend.database.scrub().await.unwrap();
    for file in ["storefront.sqlite3", "storefront.sqlite3-wal"] {
        let bytes = fs::read(office.shop.state().join(file)).unwrap_or_default();
        assert!(!bytes.windows(12).any(|bytes| bytes == b"home.example"), "{file} still holds the address");
    }
}

#[tokio::test]
async fn the_address_at_the_time_of_sending_counts_and_former_owners_are_forgotten() {
    let office = Office::open(None).await;
    office.wants(0, "old@home.example", Language::English).await;
    office.receipt(0, "r1").await;
    office.wants(0, "new@home.example", Language::German).await;
    office.round().await;
    let [file] = office.mails().try_into().unwrap();
    let mail = fs::read_to_string(file).unwrap();
    assert!(mail.contains("To: new@home.example") && !mail.contains("old@home.example"));

    sqlx::query("UPDATE vehicles SET ownership_epoch = ownership_epoch + 1").execute(office.backend.database.pool()).await.unwrap();
    assert_eq!(mails::forget_former_owners(&office.backend.database).await.unwrap(), 1);
    assert_eq!(mails::address(office.backend.database.pool(), &office.cars[0], FIRST_OWNER).await.unwrap(), None);
}

#[tokio::test]
async fn a_mail_server_gets_each_receipt_once() {
    let server = MailServer::open(Manners::Takes).await;
    let office = Office::open(Some(server.target())).await;
    office.wants(0, "driver@home.example", Language::English).await;
    office.receipt(0, "r1").await;
    office.receipt(0, "r2").await;
    for _ in 0..3 {
        office.round().await;
    }
    let delivered = server.delivered();
    assert_eq!(delivered.len(), 2);
    for mail in &delivered {
        assert!(mail.from.contains("<shop@shop.example>") && mail.to.contains("<driver@home.example>"), "{mail:?}");
        let parsed = MessageParser::default().parse(mail.data.as_bytes()).unwrap();
        assert_eq!(parsed.attachments().count(), 1);
    }
    assert_ne!(delivered[0].data, delivered[1].data);
}

#[tokio::test]
async fn a_lost_answer_makes_a_second_copy_of_the_same_mail() {
    let server = MailServer::open(Manners::Vanishes).await;
    let office = Office::open(Some(server.target())).await;
    office.wants(0, "driver@home.example", Language::English).await;
    office.receipt(0, "r1").await;
    office.round().await;
    assert_eq!(office.states().await, ["due"], "nobody said that it was taken");
    server.behave(Manners::Takes);
    office.shop.wait(120);
    office.round().await;
    assert_eq!(office.states().await, ["sent"]);
    let [first, second] = server.delivered().try_into().unwrap();
    assert_eq!(first, second);
}

#[tokio::test]
async fn a_busy_server_is_asked_again_with_growing_pauses_for_five_days() {
    let server = MailServer::open(Manners::Busy).await;
    let office = Office::open(Some(server.target())).await;
    office.wants(0, "driver@home.example", Language::English).await;
    office.receipt(0, "r1").await;
    let tries = || server.said.lock().unwrap().iter().filter(|line| line.starts_with("MAIL")).count();
    office.round().await;
    office.round().await;
    assert_eq!(tries(), 1, "it did not wait");
    office.shop.wait(60);
    office.round().await;
    office.shop.wait(60);
    office.round().await;
    assert_eq!(tries(), 2, "the second pause is longer than the first");
    let mut hours = 0;
    while office.states().await == ["due"] {
        office.shop.wait(3_600);
        hours += 1;
        office.round().await;
        assert!(hours < 130, "it is never given up");
    }
    assert_eq!(office.states().await, ["given-up"]);
    assert!((120..=125).contains(&hours), "{hours} hours");
    assert!((30..=45).contains(&tries()), "{} tries", tries());
    server.behave(Manners::Takes);
    office.shop.wait(DAY);
    office.round().await;
    assert!(server.delivered().is_empty());
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_ends_its_own_mail_and_no_other() {
    let server = MailServer::open(Manners::Knows("<other@home.example>")).await;
    let office = Office::open(Some(server.target())).await;
    office.wants(0, "unknown@home.example", Language::English).await;
    office.wants(1, "other@home.example", Language::English).await;
    office.receipt(0, "r1").await;
    office.receipt(1, "r1").await;
    office.round().await;
    let mut states = office.states().await;
    states.sort();
    assert_eq!(states, ["given-up", "sent"]);
    assert_eq!(server.delivered().len(), 1);
}

#[tokio::test]
async fn a_server_that_is_not_there_or_a_folder_that_cannot_be_written_is_tried_again() {
    let nobody = TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap().port();
    for target in [format!("smtp://127.0.0.1:{nobody}"), "/proc/nowhere/mail".to_owned()] {
        let office = Office::open(Some(target.parse().unwrap())).await;
        office.wants(0, "driver@home.example", Language::English).await;
        office.receipt(0, "r1").await;
        office.round().await;
        assert_eq!(office.states().await, ["due"], "{target}");
    }
}

#[tokio::test]
async fn without_tls_nothing_is_said_to_another_computer() {
    let server = MailServer::open(Manners::Takes).await;
    // This address leads to this computer, but nothing in it says so.
    for (target, greeted) in
        [(format!("smtp://driver:secret@0.0.0.0:{}", server.port), true), (format!("smtps://0.0.0.0:{}", server.port), false)]
    {
        let office = Office::open(Some(target.parse().unwrap())).await;
        office.wants(0, "driver@home.example", Language::English).await;
        office.receipt(0, "r1").await;
        office.round().await;
        assert_eq!(office.states().await, ["due"], "{target}");
        let said = std::mem::take(&mut *server.said.lock().unwrap());
        assert_eq!(said.iter().any(|line| line.starts_with("EHLO")), greeted, "{said:?}");
        assert!(!said.iter().any(|line| line.starts_with("MAIL") || line.starts_with("AUTH") || line.contains("home.example")), "{said:?}");
    }
    assert!(server.delivered().is_empty());
}

#[tokio::test]
async fn no_name_can_add_a_line_to_the_head_of_a_mail() {
    let office = Office::open(None).await;
    office.wants(0, "driver@home.example", Language::English).await;
    let names = [
        "Beam\r\nBcc: thief@evil.example",
        "Beam\nBcc: thief@evil.example\n\nBody",
        "Beam\u{2028}Bcc: thief@evil.example",
        "=?utf-8?q?Beam=0D=0ABcc:_thief@evil.example?=",
    ];
    for (number, name) in names.iter().enumerate() {
        office.named_receipt(0, &format!("r{number}"), name).await;
    }
    office.round().await;
    let files = office.mails();
    assert_eq!(files.len(), names.len());
    for file in files {
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        let fields: Vec<&str> =
            head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])).map(|line| line.split(':').next().unwrap()).collect();
        let mut sorted = fields.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, ["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"], "{head}");
        let mail = MessageParser::default().parse(&bytes).unwrap();
        assert!(mail.bcc().is_none());
        assert_eq!(mail.to().unwrap().iter().count(), 1);
    }
    for address in [
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example\nX: y",
        "a b@c.example",
        "<a@b.example>",
        "a@b.example, c@d.example",
        "@b.example",
        "a@",
        "",
    ] {
        assert!(address.parse::<lettre::Address>().is_err(), "{address:?}");
    }
}

#[tokio::test]
async fn a_silent_mail_server_holds_up_no_order() {
    let server = MailServer::open(Manners::Silent).await;
    let office = Office::open(None).await;
    office.wants(0, "driver@home.example", Language::English).await;
    office.receipt(0, "r1").await;
    office.backend.database.close().await;
    let mut shop = office.shop;
    let config = Office::config(&shop, Some(server.target()));
    shop.start_with(config).await;
    server.connected.notified().await;
    let car = shop.car().await;
    let answer = car.order(&shop, "o1", &trial("beam")).await;
    assert_eq!(answer.state, OrderProgress::Captured);
    // Nor the end of the storefront.
    shop.stop().await;
}

#[test]
fn a_target_says_where_and_hides_its_password() {
    for (text, debug) in [
        ("smtps://shop%40x:secret@mail.example:465", Ok("Server(smtps://mail.example)")),
        ("smtp://127.0.0.1:25", Ok("Server(smtp://127.0.0.1)")),
        ("/var/mail/receipts", Ok("Folder(\"/var/mail/receipts\")")),
        ("mail", Ok("Folder(\"mail\")")),
        ("", Err(MailTargetError::Address)),
        ("http://mail.example", Err(MailTargetError::Address)),
        ("smtp:", Err(MailTargetError::Address)),
        ("smtp://", Err(MailTargetError::Address)),
        ("smtp://mail.example?tls=opportunistic", Err(MailTargetError::Excess)),
        ("smtp://mail.example/evil", Err(MailTargetError::Excess)),
        ("smtps://mail.example#x", Err(MailTargetError::Excess)),
    ] {
        let target = text.parse::<MailTarget>().map(|target| format!("{target:?}"));
        assert_eq!(target.as_deref(), debug.as_deref(), "{text:?}");
    }
}
