use std::fmt;

use entitlement::{Money, VatRate};
use jiff::civil;

use crate::MessageId;

/// Something to read. The shell turns it into words in the language of the moment.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Text {
    /// Nothing.
    #[default]
    Empty,
    /// Words that came from outside, such as a name of the catalogue.
    Verbatim(String),
    /// A message and its arguments.
    Message(MessageId, Vec<(&'static str, Text)>),
    /// The word for trying again, shared with the screens.
    Retry,
    /// A count; picks the plural when it is an argument.
    Number(i64),
    /// An amount with every digit, such as € 79.00.
    Money(Money),
    /// An amount without decimals when they are zero, such as € 79.
    Price(Money),
    /// A rate in per cent, without the sign.
    Rate(VatRate),
    /// A count of bytes, such as 2.1 MB.
    Bytes(u64),
    /// An amount as it is said: 79 euros.
    SpokenMoney(Money),
    /// A day as it is said: 14 November 2027.
    SpokenDate(civil::Date),
    /// A day with its year.
    Date(civil::Date),
    /// A time of day.
    Time(civil::Time),
    /// Both.
    DateTime(civil::DateTime),
    /// One after the other, as a sentence lists them.
    List(Vec<Text>),
    /// One after the other, with a space between.
    Words(Vec<Text>),
    /// A label with a count beside it.
    Counted(Box<Text>, i64),
}

impl Text {
    /// A message without arguments.
    pub fn of(id: MessageId) -> Self {
        Self::Message(id, Vec::new())
    }

    /// A message with arguments.
    pub fn with<const N: usize>(id: MessageId, arguments: [(&'static str, Text); N]) -> Self {
        Self::Message(id, arguments.into())
    }

    /// Words that came from outside.
    pub fn verbatim(words: impl Into<String>) -> Self {
        Self::Verbatim(words.into())
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// Short enough to read in a snapshot: `state-trial{days: 12}`.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("-"),
            Self::Verbatim(words) => write!(f, "{words:?}"),
            Self::Message(id, arguments) if arguments.is_empty() => f.write_str(id.as_str()),
            Self::Message(id, arguments) => {
                write!(f, "{}{{", id.as_str())?;
                for (at, (name, value)) in arguments.iter().enumerate() {
                    write!(f, "{}{name}: {value:?}", if at == 0 { "" } else { ", " })?;
                }
                f.write_str("}")
            }
            Self::Retry => f.write_str("retry"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Money(money) => write!(f, "{money:?}"),
            Self::SpokenMoney(money) => write!(f, "say {money:?}"),
            Self::SpokenDate(date) => write!(f, "say {date}"),
            Self::Price(money) => write!(f, "short {money:?}"),
            Self::Rate(rate) => write!(f, "{} bp", rate.basis_points()),
            Self::Bytes(bytes) => write!(f, "{bytes} B"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Time(time) => write!(f, "{time}"),
            Self::DateTime(time) => write!(f, "{time}"),
            Self::List(texts) => write!(f, "{}", texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(" + ")),
            Self::Words(texts) => write!(f, "{}", texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(" ")),
            Self::Counted(label, count) => write!(f, "{label:?} x {count}"),
        }
    }
}
