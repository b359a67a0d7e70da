use entitlement::RequestId;

use crate::ExportFolder;

/// Something in what lies over a page.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetEvent {
    /// It was put away.
    Closed,
    /// Where an export can go.
    FoldersFound(Vec<ExportFolder>),
    /// It is to go there.
    FolderChosen {
        /// Its path.
        path: String,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// Another place is wanted.
    OtherFolderRequested,
    /// What failed is to go on.
    Resumed {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The answer to the question was yes.
    Confirmed {
        /// Fresh for each tap.
        request: RequestId,
    },
}
