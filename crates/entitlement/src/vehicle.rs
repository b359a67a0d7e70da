//! What a vehicle is, as far as the rules ask.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::{EquipmentCode, FeatureId, MarketId};

/// Why a string is not a VIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a VIN has 17 digits or capital letters without I, O and Q (ISO 3779)")]
pub struct VinError;

/// A vehicle identification number (ISO 3779). Data only: it identifies nobody to the storefront,
/// and its `Debug` shows no more than the last four characters.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Vin(String);

impl Vin {
    /// # Errors
    /// [`VinError`] when it is no VIN.
    pub fn parse(text: &str) -> Result<Self, VinError> {
        let allowed = |byte: u8| (byte.is_ascii_uppercase() && !matches!(byte, b'I' | b'O' | b'Q')) || byte.is_ascii_digit();
        if text.len() == 17 && text.bytes().all(allowed) { Ok(Self(text.to_owned())) } else { Err(VinError) }
    }

    /// All 17 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last four characters, for screens.
    pub fn ending(&self) -> &str {
        // 17 ASCII characters, checked by `parse`.
        self.0.get(13..).unwrap_or_default()
    }
}

impl fmt::Debug for Vin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…{}", self.ending())
    }
}
impl TryFrom<String> for Vin {
    type Error = VinError;
    fn try_from(text: String) -> Result<Self, VinError> {
        Self::parse(&text)
    }
}
impl From<Vin> for String {
    fn from(vin: Vin) -> Self {
        vin.0
    }
}

/// Why a string is not a software level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a software level is two numbers such as 26.03")]
pub struct SoftwareLevelError;

/// The level of the car's software: year and release, written `26.03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SoftwareLevel {
    year: u8,
    release: u8,
}

impl SoftwareLevel {
    /// # Errors
    /// [`SoftwareLevelError`] when it is not two numbers of at most two digits with a dot between.
    pub fn parse(text: &str) -> Result<Self, SoftwareLevelError> {
        let number = |part: &str| {
            if part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
        };
        let (year, release) = text.split_once('.').ok_or(SoftwareLevelError)?;
        let (Some(year), Some(release)) = (number(year), number(release)) else { return Err(SoftwareLevelError) };
        Ok(Self { year, release })
    }
}

impl fmt::Display for SoftwareLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}.{:02}", self.year, self.release)
    }
}
impl TryFrom<String> for SoftwareLevel {
    type Error = SoftwareLevelError;
    fn try_from(text: String) -> Result<Self, SoftwareLevelError> {
        Self::parse(&text)
    }
}
impl From<SoftwareLevel> for String {
    fn from(level: SoftwareLevel) -> Self {
        level.to_string()
    }
}

/// What this very car is and has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VehicleProfile {
    /// Data only, see [`Vin`].
    pub vin: Vin,
    /// As printed on the boot lid.
    pub model: String,
    /// Four digits.
    pub model_year: u16,
    /// Where it was sold.
    pub market: MarketId,
    /// What was built in.
    pub equipment: BTreeSet<EquipmentCode>,
    /// What its software can do.
    pub software: SoftwareLevel,
    /// Features that were paid for with the car.
    #[serde(default)]
    pub factory_options: BTreeSet<FeatureId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vin_is_checked_and_not_printed_in_full() {
        let vin = Vin::parse("WUPF1TSAMPLE04711").unwrap();
        assert_eq!(vin.ending(), "4711");
        assert_eq!(format!("{vin:?}"), "…4711");
        for text in ["", "WUPF1TSAMPLE0471", "WUPF1TSAMPLE0471I", "wupf1tsample04711", "WUPF1TSAMPLE0471ä"] {
            assert_eq!(Vin::parse(text), Err(VinError), "{text}");
        }
    }

    #[test]
    fn software_levels_are_ordered_by_year_then_release() {
        let level = |text| SoftwareLevel::parse(text).unwrap();
        assert!(level("26.03") < level("26.07") && level("26.11") < level("27.01"));
        for text in ["26", "26.3", "26.003", "+6.03", "26.03.1", "aa.bb"] {
            assert_eq!(SoftwareLevel::parse(text), Err(SoftwareLevelError), "{text}");
        }
    }
}
