//! The driver's own copy: everything that the car holds about data, as JSON and CSV in one ZIP.
//!
//! - Nothing of it is written anywhere but into the driver's folder.
//! - What is unfinished is a ZIP, too: one that was interrupted goes on where it was, part by part.
//! - It gets its name only when it is complete.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};

use entitlement::{Operation, OperationKind, OperationState, RequestId};
use gate::Lane;
use protocol::bus::BusError;
use serde_json::{Map, Value};

use super::{Command, Copied, Privacy};
use crate::export::{NO_FOLLOW, driver_folder};

const README: &str = "What this car holds about your data, copied on your request.\n\n\
receipts.*   what was allowed or refused, when, how and on which text (fields of ISO/IEC TS 27560)\n\
outflow.*    how many bytes left the car, for what, to whom, on which day (UTC)\n\
waiting-*.*  records that wait to be sent\n\
sent-*.*     what was sent last\n";

pub(super) async fn start(privacy: Privacy, folder: PathBuf, request: RequestId) -> Result<String, BusError> {
    let folder = driver_folder(&folder, &privacy.state)?;
    if privacy.exporting.swap(true, Ordering::SeqCst) {
        return Err(BusError::Busy("a copy is being written already".to_owned()));
    }
    let done = Done(privacy.clone());
    let copied = privacy.ask(|reply| Command::Copy { reply }).await?;
    let id = request.to_string();
    let runtime = tokio::runtime::Handle::current();
    let answer = id.clone();
    tokio::task::spawn_blocking(move || {
        let _done = done;
        let moved = |state: OperationState| {
            let operation = Operation { id: id.clone(), kind: OperationKind::Export, state };
            runtime.block_on(privacy.tell(Command::OperationMoved(operation)));
        };
        let state = match write(&privacy, &copied, &folder, &moved) {
            Ok((file, records)) => {
                let at = privacy.published().time;
                OperationState::Done { at, records, file: Some(file.display().to_string()) }
            }
            Err(error) => {
                tracing::warn!(%error, "an export did not come to its end");
                OperationState::Failed { reason: error.to_string() }
            }
        };
        moved(state);
    });
    Ok(answer)
}

/// Lets the next copy begin.
struct Done(Privacy);

impl Drop for Done {
    fn drop(&mut self) {
        self.0.exporting.store(false, Ordering::SeqCst);
    }
}

/// A part of the copy: a name without its ending, and its records.
struct Part {
    name: String,
    records: Vec<Value>,
}

fn write(privacy: &Privacy, copied: &Copied, folder: &Path, moved: &impl Fn(OperationState)) -> io::Result<(PathBuf, u64)> {
    let parts = parts(privacy, copied)?;
    let records = parts.iter().map(|part| part.records.len() as u64).sum();
    let mut files = vec![("README.txt".to_owned(), README.as_bytes().to_vec())];
    for part in &parts {
        files.push((format!("{}.json", part.name), json(part)?));
        files.push((format!("{}.csv", part.name), csv(part)?));
    }
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let day = super::records::day(privacy.published().time).to_string();
    let draft = folder.join(format!("upfit-data-{day}.part"));
    let there = kept(&draft, &files)?;
    for (number, (name, bytes)) in files.iter().enumerate() {
        if number >= there {
            add(&draft, number, name, bytes)?;
        }
        moved(OperationState::Running { done: u32::try_from(number + 1).unwrap_or(u32::MAX), total });
    }
    let file = free_name(folder, &day);
    fs::rename(&draft, &file)?;
    File::open(folder)?.sync_all()?;
    Ok((file, records))
}

/// How many files an interrupted copy has already, word for word. One that says something else by now is begun anew.
fn kept(draft: &Path, files: &[(String, Vec<u8>)]) -> io::Result<usize> {
    let Ok(about) = draft.symlink_metadata() else { return Ok(0) };
    if about.is_file()
        && let Ok(mut archive) = zip::ZipArchive::new(OpenOptions::new().read(true).custom_flags(NO_FOLLOW).open(draft)?)
        && archive.len() <= files.len()
        && files.iter().take(archive.len()).all(|(name, bytes)| written(&mut archive, name).as_ref() == Some(bytes))
    {
        return Ok(archive.len());
    }
    fs::remove_file(draft)?;
    Ok(0)
}

/// Adds a file to the ZIP, which is whole before and after.
fn add(draft: &Path, number: usize, name: &str, bytes: &[u8]) -> io::Result<()> {
    let first = number == 0;
    let file = OpenOptions::new().read(true).write(true).create_new(first).custom_flags(NO_FOLLOW).mode(0o600).open(draft)?;
    let mut writer = match first {
        true => zip::ZipWriter::new(&file),
        false => zip::ZipWriter::new_append(&file).map_err(io::Error::other)?,
    };
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    writer.start_file(name, options).map_err(io::Error::other)?;
    writer.write_all(bytes)?;
    writer.finish().map_err(io::Error::other)?;
    file.sync_all()
}

/// What a file of the ZIP says.
fn written(archive: &mut zip::ZipArchive<File>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    io::copy(&mut archive.by_name(name).ok()?, &mut bytes).ok()?;
    Some(bytes)
}

fn parts(privacy: &Privacy, copied: &Copied) -> io::Result<Vec<Part>> {
    let parse = |text: &String| serde_json::from_str(text).map_err(io::Error::other);
    let mut parts = vec![
        Part { name: "receipts".to_owned(), records: copied.receipts.iter().map(parse).collect::<Result<_, _>>()? },
        Part {
            name: "outflow".to_owned(),
            records: copied
                .outflow
                .iter()
                .map(|flow| {
                    serde_json::json!({
                        "day": flow.day.to_string(), "purpose": flow.purpose, "recipient": flow.recipient,
                        "bytes": flow.bytes, "records": flow.records,
                    })
                })
                .collect(),
        },
    ];
    for lane in Lane::ALL {
        let waiting = privacy.outbox.waiting(lane).map_err(io::Error::other)?;
        let sent = privacy.outbox.last_sent(lane).map_err(io::Error::other)?;
        let sent: Vec<String> = sent.map(|sent| sent.body.lines().map(str::to_owned).collect()).unwrap_or_default();
        for (kind, lines) in [("waiting", waiting), ("sent", sent)] {
            if !lines.is_empty() {
                let records = lines.iter().map(parse).collect::<Result<_, _>>()?;
                parts.push(Part { name: format!("{kind}-{}", lane.id()), records });
            }
        }
    }
    Ok(parts)
}

fn json(part: &Part) -> io::Result<Vec<u8>> {
    serde_json::to_vec_pretty(&part.records).map_err(io::Error::other)
}

/// Columns are what any record has; what is nested is written as `a.b`.
fn csv(part: &Part) -> io::Result<Vec<u8>> {
    let flat: Vec<Map<String, Value>> = part.records.iter().map(flattened).collect();
    let mut columns: Vec<&String> = Vec::new();
    for key in flat.iter().flat_map(|record| record.keys()) {
        if !columns.contains(&key) {
            columns.push(key);
        }
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    if !columns.is_empty() {
        writer.write_record(&columns)?;
    }
    for record in &flat {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        writer.write_record(columns.iter().map(|column| record.get(*column).map(text).unwrap_or_default()))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

fn flattened(record: &Value) -> Map<String, Value> {
    fn into(flat: &mut Map<String, Value>, prefix: &str, value: &Value) {
        let name = |key: &str| if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| into(flat, &name(key), value)),
            Value::Array(items) if items.iter().any(Value::is_object) => {
                items.iter().enumerate().for_each(|(number, item)| into(flat, &name(&(number + 1).to_string()), item));
            }
            value => drop(flat.insert(prefix.to_owned(), value.clone())),
        }
    }
    let mut flat = Map::new();
    into(&mut flat, "", record);
    flat
}

/// An earlier copy is not overwritten.
fn free_name(folder: &Path, day: &str) -> PathBuf {
    let first = folder.join(format!("upfit-data-{day}.zip"));
    let more = (2u32..).map(|number| folder.join(format!("upfit-data-{day}-{number}.zip")));
    std::iter::once(first.clone()).chain(more).find(|path| !path.exists()).unwrap_or(first)
}
