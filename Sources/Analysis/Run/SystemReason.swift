import Cases
import Foundation
import Wording

/// Why the system refused to read or write: in words of the catalogue where it is one of the usual reasons, else in the system's own.
package func reason(_ error: any Error) -> Message {
  switch (error as? CocoaError)?.code {
  case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
  case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such folder"
  case .fileWriteOutOfSpace: "the disk is full"
  case .fileWriteVolumeReadOnly: "the disk can only be read"
  case .fileWriteFileExists: "a file is in the way"
  default: Message(verbatim: error.localizedDescription)
  }
}
