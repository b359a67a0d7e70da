//! The driver's own copy: everything that the car holds about data, as JSON and CSV in one ZIP.
//!
//! - Parts that have been written stay until the whole is there: an export that was interrupted goes on where it was.
//! - The ZIP appears under its name only when it is complete.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use entitlement::{Operation, OperationKind, OperationState, RequestId};
use gate::Lane;
use protocol::bus::BusError;
use serde_json::{Map, Value};

use super::{Command, Copied, Privacy};

/// Where parts wait until all of them are there.
const STAGE: &str = "export";

const README: &str = "What this car holds about your data, copied on your request.\n\n\
receipts.*   what was allowed or refused, when, how and on which text (fields of ISO/IEC TS 27560)\n\
outflow.*    how many bytes left the car, for what, to whom, on which day (UTC)\n\
waiting-*.*  records that wait to be sent\n\
sent-*.*     what was sent last\n";

pub(super) async fn start(privacy: Privacy, folder: PathBuf, request: RequestId) -> Result<String, BusError> {
    if !folder.is_absolute() {
        return Err(BusError::InvalidArgument("folder: an absolute path is wanted".to_owned()));
    }
    if !folder.is_dir() {
        return Err(BusError::NotFound(format!("there is no folder {}", folder.display())));
    }
    let copied = privacy.ask(|reply| Command::Copy { reply }).await?;
    let id = request.to_string();
    let runtime = tokio::runtime::Handle::current();
    let answer = id.clone();
    tokio::task::spawn_blocking(move || {
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

/// Removes what an export that was not finished has left in the daemon's folder.
pub(super) fn forget(state: &Path) -> io::Result<()> {
    match fs::remove_dir_all(state.join(STAGE)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
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
    // Two files a part, and the archive.
    let total = u32::try_from(parts.len() * 2 + 1).unwrap_or(u32::MAX);
    let stage = privacy.state.join(STAGE);
    fs::create_dir_all(&stage)?;
    let mut staged = Vec::new();
    for part in &parts {
        for (ending, bytes) in [("json", json(part)?), ("csv", csv(part)?)] {
            let path = stage.join(format!("{}.{ending}", part.name));
            // What an interrupted export has written is not written again.
            if fs::read(&path).ok().as_deref() != Some(&bytes) {
                let draft = path.with_extension("draft");
                fs::write(&draft, &bytes)?;
                fs::rename(&draft, &path)?;
            }
            staged.push(path);
            moved(OperationState::Running { done: u32::try_from(staged.len()).unwrap_or(u32::MAX), total });
        }
    }
    let day = super::records::day(privacy.published().time);
    let file = free_name(folder, &day.to_string());
    let draft = file.with_extension("zip.part");
    let written = archive(&draft, &staged).and_then(|()| fs::rename(&draft, &file));
    if let Err(error) = written {
        // Half an archive helps nobody; the parts are kept.
        let _ = fs::remove_file(&draft);
        return Err(error);
    }
    File::open(folder)?.sync_all()?;
    fs::remove_dir_all(&stage)?;
    Ok((file, records))
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

fn archive(path: &Path, files: &[PathBuf]) -> io::Result<()> {
    let mut writer = zip::ZipWriter::new(File::create(path)?);
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    writer.start_file("README.txt", options).map_err(io::Error::other)?;
    writer.write_all(README.as_bytes())?;
    for file in files {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        writer.start_file(name, options).map_err(io::Error::other)?;
        io::copy(&mut File::open(file)?, &mut writer)?;
    }
    writer.finish().map_err(io::Error::other)?.sync_all()
}

/// An earlier copy is not overwritten.
fn free_name(folder: &Path, day: &str) -> PathBuf {
    let first = folder.join(format!("upfit-data-{day}.zip"));
    let more = (2u32..).map(|number| folder.join(format!("upfit-data-{day}-{number}.zip")));
    std::iter::once(first.clone()).chain(more).find(|path| !path.exists()).unwrap_or(first)
}
