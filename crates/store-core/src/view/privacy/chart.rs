use entitlement::{Outflow, ServiceId};
use jiff::civil::{Date, Weekday};

use super::{days, localised, unknown};
use crate::{MessageId, Model, Text};

/// Services with a colour of their own, or one less and the rest.
const SERIES_MAX: usize = 4;

/// What left the car in seven days.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartView {
    /// All of it; empty while there is none.
    pub total: Text,
    /// In place of the bars.
    pub empty: Text,
    /// Today last.
    pub days: Vec<ChartDay>,
    /// At most four.
    pub legend: Vec<LegendEntry>,
}

/// One day of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartDay {
    /// Two letters.
    pub label: Text,
    /// Whether it is the last one.
    pub today: bool,
    /// The day in words, for who does not see the bar.
    pub spoken: Text,
    /// Of each series, as a part of the highest day, 0 to 1.
    pub parts: [f32; SERIES_MAX],
}

/// A series and its colour, which goes by its place.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// Tells them apart.
    pub key: String,
    /// The service.
    pub name: Text,
}

pub(super) fn view(model: &Model) -> ChartView {
    let nothing = |empty| ChartView { total: Text::Empty, empty, days: Vec::new(), legend: Vec::new() };
    let Some(snapshot) = &model.privacy.snapshot else {
        return nothing(match unknown(model) {
            Text::Message(MessageId::PrivacyUnknown, _) => Text::of(MessageId::PrivacyChartUnknown),
            waiting => waiting,
        });
    };
    let days = days(model);
    let flows: Vec<(ServiceId, &Outflow)> = snapshot
        .outflow
        .iter()
        .filter(|flow| flow.bytes > 0 && days.contains(&flow.day))
        .filter_map(|flow| {
            let status = snapshot.purposes.iter().find(|status| status.purpose == flow.purpose)?;
            Some((status.service.clone(), flow))
        })
        .collect();
    let total: u64 = flows.iter().map(|(_, flow)| flow.bytes).sum();
    if total == 0 {
        return nothing(Text::of(MessageId::PrivacyEmpty));
    }
    let series = series(&flows);
    let sums: Vec<[u64; SERIES_MAX]> = days.iter().map(|day| sums(*day, &flows, &series)).collect();
    let highest = sums.iter().map(|sums| sums.iter().sum::<u64>()).max().unwrap_or(1).max(1);
    #[allow(clippy::cast_precision_loss, reason = "the height of a bar")]
    let part = |bytes: u64| bytes as f32 / highest as f32;
    ChartView {
        total: Text::Bytes(total),
        empty: Text::Empty,
        days: days
            .iter()
            .zip(&sums)
            .enumerate()
            .map(|(at, (day, sums))| ChartDay {
                label: weekday(*day),
                today: at + 1 == days.len(),
                spoken: spoken(model, *day, &flows),
                parts: sums.map(part),
            })
            .collect(),
        legend: series.iter().map(|series| LegendEntry { key: series.key(), name: series.name(model) }).collect(),
    }
}

/// What has a colour.
enum Series {
    Service(ServiceId),
    Others(Vec<ServiceId>),
}

impl Series {
    fn has(&self, service: &ServiceId) -> bool {
        match self {
            Self::Service(of) => of == service,
            Self::Others(of) => of.contains(service),
        }
    }

    fn key(&self) -> String {
        match self {
            Self::Service(service) => service.to_string(),
            Self::Others(_) => "others".to_owned(),
        }
    }

    fn name(&self, model: &Model) -> Text {
        match self {
            Self::Service(service) => service_name(model, service),
            Self::Others(_) => Text::of(MessageId::PrivacyOthers),
        }
    }
}

pub(super) fn service_name(model: &Model, id: &ServiceId) -> Text {
    let service = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.services).find(|service| service.id == *id);
    match service {
        Some(service) => localised(model, Some(&service.name)),
        None => Text::verbatim(id.as_str()),
    }
}

/// The largest first.
fn series(flows: &[(ServiceId, &Outflow)]) -> Vec<Series> {
    let mut totals: Vec<(ServiceId, u64)> = Vec::new();
    for (service, flow) in flows {
        match totals.iter_mut().find(|(of, _)| of == service) {
            Some((_, total)) => *total += flow.bytes,
            None => totals.push((service.clone(), flow.bytes)),
        }
    }
    totals.sort_by_key(|(_, total)| std::cmp::Reverse(*total));
    let mut services: Vec<ServiceId> = totals.into_iter().map(|(service, _)| service).collect();
    let others = if services.len() > SERIES_MAX { services.split_off(SERIES_MAX - 1) } else { Vec::new() };
    let mut series: Vec<Series> = services.into_iter().map(Series::Service).collect();
    if !others.is_empty() {
        series.push(Series::Others(others));
    }
    series
}

fn sums(day: Date, flows: &[(ServiceId, &Outflow)], series: &[Series]) -> [u64; SERIES_MAX] {
    let mut sums = [0; SERIES_MAX];
    for (sum, series) in sums.iter_mut().zip(series) {
        let of_it = flows.iter().filter(|(service, flow)| flow.day == day && series.has(service));
        *sum = of_it.map(|(_, flow)| flow.bytes).sum();
    }
    sums
}

/// Every service by its name, also those that share a colour.
fn spoken(model: &Model, day: Date, flows: &[(ServiceId, &Outflow)]) -> Text {
    let mut services: Vec<(ServiceId, u64)> = Vec::new();
    for (service, flow) in flows.iter().filter(|(_, flow)| flow.day == day) {
        match services.iter_mut().find(|(of, _)| of == service) {
            Some((_, total)) => *total += flow.bytes,
            None => services.push((service.clone(), flow.bytes)),
        }
    }
    if services.is_empty() {
        return Text::with(MessageId::PrivacyDayNone, [("date", Text::Date(day))]);
    }
    let named = services.into_iter().map(|(service, bytes)| {
        Text::with(MessageId::PrivacyServiceBytes, [("service", service_name(model, &service)), ("bytes", Text::Bytes(bytes))])
    });
    Text::with(MessageId::PrivacyDaySent, [("date", Text::Date(day)), ("services", Text::List(named.collect()))])
}

fn weekday(day: Date) -> Text {
    Text::of(match day.weekday() {
        Weekday::Monday => MessageId::Weekday1,
        Weekday::Tuesday => MessageId::Weekday2,
        Weekday::Wednesday => MessageId::Weekday3,
        Weekday::Thursday => MessageId::Weekday4,
        Weekday::Friday => MessageId::Weekday5,
        Weekday::Saturday => MessageId::Weekday6,
        Weekday::Sunday => MessageId::Weekday7,
    })
}
